package kr.outageclaims.batch.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.outageclaims.batch.importing.ImportFiles.Rejected;
import kr.outageclaims.batch.importing.ReadRow.Faulty;
import kr.outageclaims.batch.importing.ReadRow.Readable;
import kr.outageclaims.intake.register.Register;
import kr.outageclaims.intake.register.Registration;
import kr.outageclaims.intake.register.Registration.Refused;
import kr.outageclaims.intake.register.Registration.Registered;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Hands a chunk to the register whole, and keeps what became of each row, all in the chunk's transaction. */
class ClaimWriter implements ItemWriter<ReadRow> {

    private final Register register;
    private final ImportFiles files;
    private final ImportFiles.Key key;

    ClaimWriter(Register register, ImportFiles files, ImportFiles.Key key) {
        this.register = register;
        this.files = files;
        this.key = key;
    }

    @Override
    public void write(Chunk<? extends ReadRow> chunk) {
        long file = files.find(key).orElseThrow().id();
        List<Readable> readable = only(chunk, Readable.class);
        List<Registration> answers = register.register(
                key.incident(), readable.stream().map(Readable::submission).toList());
        List<Rejected> rejected = new ArrayList<>();
        only(chunk, Faulty.class).forEach(row -> rejected.addAll(numbered(row)));
        List<Readable> taken = new ArrayList<>();
        for (int i = 0; i < readable.size(); i++) {
            if (answers.get(i) instanceof Refused refused) {
                rejected.add(new Rejected(readable.get(i).number(), 1, fault(readable.get(i), refused)));
            } else {
                taken.add(readable.get(i));
            }
        }
        long claims = answers.stream().filter(Registered.class::isInstance).count();
        files.addRejected(file, rejected);
        files.addWarnings(file, warnings(taken));
        files.add(file, claims, taken.size() - claims, chunk.size() - taken.size());
    }

    private static List<Rejected> numbered(Faulty row) {
        List<Rejected> numbered = new ArrayList<>();
        for (RowFault fault : row.faults()) {
            numbered.add(new Rejected(row.number(), numbered.size() + 1, fault));
        }
        return numbered;
    }

    /** The register speaks of columns by their English names. */
    private static RowFault fault(Readable row, Refused refused) {
        String column = ExportColumn.ofHeader(refused.column())
                .map(row.header()::nameOf)
                .orElse(refused.column());
        return new RowFault(column, refused.code(), refused.message());
    }

    private static Map<String, Long> warnings(List<Readable> taken) {
        return taken.stream()
                .flatMap(row -> row.warnings().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static <T extends ReadRow> List<T> only(Chunk<? extends ReadRow> chunk, Class<T> kind) {
        return chunk.getItems().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
