package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.run.JobRuns;
import kr.outageclaims.claim.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE… --channel CHANNEL --incident ID}. */
@Component
@Command(name = "import", description = "채널에서 내보낸 파일의 피해신고를 접수합니다 / channel exports (CSV or XLSX) into claims")
class ImportCommand implements ClaimsCommand {

    private final JobRuns runs;
    private final Job importClaims;
    private final ImportFiles files;
    private final RejectsFile rejects;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV 또는 XLSX 파일 / the channel's exports")
    private List<Path> exports = List.of();

    @Option(
            names = "--channel",
            required = true,
            paramLabel = "CHANNEL",
            description = "접수 채널: email, call-centre, messenger / the channel they came by")
    private String channel = "";

    @Mixin
    private IncidentOption incident = new IncidentOption();

    ImportCommand(JobRuns runs, @Qualifier("importClaims") Job importClaims, ImportFiles files, RejectsFile rejects) {
        this.runs = runs;
        this.importClaims = importClaims;
        this.files = files;
        this.rejects = rejects;
    }

    /** Looks through every file before the first is imported: bad input changes nothing. */
    @Override
    public Integer call() {
        incident.calendar();
        Channel from = channel();
        List<ChannelExport> looked =
                exports.stream().map(ChannelExport::lookedThrough).toList();
        for (ChannelExport export : looked) {
            doImport(export, new ImportFiles.Key(incident.id(), from, export.sha256()));
        }
        return 0;
    }

    private Channel channel() {
        return Channel.ofCode(channel)
                .filter(known -> known != Channel.WEB)
                .orElseThrow(() -> new BadInput("--channel " + channel + ": no such channel. Use one of "
                        + Stream.of(Channel.values())
                                .filter(known -> known != Channel.WEB)
                                .map(Channel::code)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private void doImport(ChannelExport export, ImportFiles.Key key) {
        boolean done = runs.run(run(export, key)).isPresent();
        ImportedFile imported = files.find(key).orElseThrow();
        // written anew also when nothing was imported: somebody may have lost the file
        @Nullable Path rejected = rejects.write(imported).orElse(null);
        if (done) {
            System.out.println(ImportReport.done(imported, rejected));
        } else {
            System.out.println(ImportReport.nothingNew(export.name(), imported, rejected));
        }
    }

    private JobRun run(ChannelExport export, ImportFiles.Key key) {
        return new JobRun(
                importClaims,
                Map.of(
                        ImportJob.INCIDENT, key.incident(),
                        ImportJob.CHANNEL, key.channel().code(),
                        ImportJob.SHA256, key.sha256()),
                Map.of(ImportJob.FILE, export.file().toAbsolutePath().toString()),
                "import " + key.incident() + " " + key.channel().code() + " "
                        + key.sha256().substring(0, 12),
                () -> files.find(key).filter(ImportedFile::finished).isPresent()
                        ? Optional.empty()
                        : Optional.of(new JobRun.Work(Map.of(), export.rows())));
    }
}
