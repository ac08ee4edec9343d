package kr.outageclaims.batch.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo-check}: refuses a database with claims that the demo's own exports did not bring. */
@Component
@Command(
        name = "demo-check",
        hidden = true,
        description = "데모가 만들지 않은 신고가 있는지 확인 / refuses a database with other claims",
        mixinStandardHelpOptions = true)
class DemoCheckCommand implements ClaimsCommand {

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(
            names = "--files",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "데모의 접수 파일 / the demo's exports; they need not be there yet")
    private List<Path> files = List.of();

    private final JdbcClient jdbc;

    DemoCheckCommand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Integer call() throws IOException {
        Set<String> own = hashes();
        own.add("none");
        long claims = jdbc.sql("SELECT COUNT(*) FROM claim").query(Long.class).single();
        long byDemo = jdbc.sql(
                        "SELECT COALESCE(SUM(claims), 0) FROM import_file WHERE incident = :incident AND sha256 IN (:own)")
                .param("incident", incident.id())
                .param("own", own)
                .query(Long.class)
                .single();
        if (claims != byDemo) {
            throw new BadInput("이 데이터베이스에는 데모가 만들지 않은 신고가 " + (claims - byDemo)
                    + "건 있습니다. / demo: this database holds " + (claims - byDemo)
                    + " claims that this demo did not make. Set CLAIMS_HOME to an empty folder, or CLAIMS_DB_URL to an"
                    + " empty database.");
        }
        return 0;
    }

    private Set<String> hashes() throws IOException {
        Set<String> hashes = new HashSet<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                hashes.add(new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file));
            }
        }
        return hashes;
    }
}
