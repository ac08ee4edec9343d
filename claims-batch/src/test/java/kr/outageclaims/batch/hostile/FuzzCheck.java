package kr.outageclaims.batch.hostile;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.outageclaims.batch.hostile.ImportProbe.Found;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;

/** What must hold for every file, whatever was done to it. */
final class FuzzCheck {

    private static final Set<String> UNCOUNTABLE = Set.of("bad-quotes", "row-too-long");

    /** Base, then external id, to what the register holds after a clean import. */
    private final Map<BaseExport, Map<String, String>> clean = new HashMap<>();

    private final Set<String> secrets = new TreeSet<>();

    FuzzCheck(List<BaseExport> bases) {
        secrets.add(HostileValues.MARK);
        bases.stream().flatMap(base -> base.rows().stream()).forEach(row -> {
            Stream.of(
                            Column.NAME,
                            Column.PHONE,
                            Column.EMAIL,
                            Column.BUSINESS_NUMBER,
                            Column.ACCOUNT_REFERENCE,
                            Column.TRANSACTION_REFERENCE,
                            Column.ACCOUNT_NUMBER,
                            Column.ACCOUNT_HOLDER)
                    .map(row::cell)
                    .filter(value -> value.length() > 2)
                    .forEach(secrets::add);
            secrets.add(row.cell(Column.NARRATIVE).lines().findFirst().orElseThrow());
        });
    }

    /** Takes what the untouched base becomes as the measure; it must be taken whole. */
    List<String> measure(BaseExport base, Found found) {
        clean.put(base, found.claims());
        return found.claims().size() == base.rows().size() ? List.of() : List.of("the base is not taken whole");
    }

    /** All that is wrong, without values. */
    List<String> faults(MutatedExport export, Found found) {
        List<String> faults = new ArrayList<>();
        secrets.stream()
                .filter(found.said()::contains)
                .findFirst()
                .ifPresent(secret -> faults.add("a value of the file is told, at character "
                        + found.said().indexOf(secret) + ", length " + secret.length()));
        switch (found.answer().exitCode()) {
            case 0 -> checkImported(export, found, faults);
            case 2 -> checkRefused(export, found, faults);
            default -> faults.add("exit " + found.answer().exitCode());
        }
        return faults;
    }

    private void checkImported(MutatedExport export, Found found, List<String> faults) {
        List<Long> counts = found.counts();
        if (counts.size() != 4) {
            faults.add("no counts");
            return;
        }
        long rows = counts.get(0);
        if (rows != counts.get(1) + counts.get(2) + counts.get(3)) {
            faults.add("rows=" + rows + " are not claims + repeats + rejects " + counts);
        }
        if (found.claims().size() != counts.get(1)) {
            faults.add(found.claims().size() + " claims stored, " + counts.get(1) + " told");
        }
        long rejected = found.rejects().stream()
                .skip(1)
                .map(line -> line.split(",")[1])
                .distinct()
                .count();
        if (rejected != counts.get(3)) {
            faults.add(rejected + " rows in the rejects file, " + counts.get(3) + " told");
        }
        export.rows().ifPresent(known -> {
            if (known != rows) {
                faults.add(known + " rows written, " + rows + " read");
            }
        });
        countedOtherwise(export, found).ifPresent(other -> {
            if (other != rows) {
                faults.add(other + " rows by another reader, " + rows + " read");
            }
        });
        lost(export, found).forEach(row -> faults.add("row " + row + " was not touched but is not the claim it was"));
        if (found.answer().err().lines().anyMatch(line -> !line.matches("\\w+(: [\\d,]+.*)?"))) {
            faults.add("imported, but something is on stderr");
        }
    }

    private static void checkRefused(MutatedExport export, Found found, List<String> faults) {
        if (found.answer().err().lines().count() != 1) {
            faults.add("not one line on stderr: " + found.answer().err());
        }
        if (!found.claims().isEmpty() || !found.rejects().isEmpty()) {
            faults.add("refused, but something was stored");
        }
        if (export.mustImport()) {
            faults.add("refused without need: " + found.answer().err().strip());
        }
    }

    private List<Integer> lost(MutatedExport export, Found found) {
        List<Integer> lost = new ArrayList<>();
        List<SampleRow> rows = export.base().rows();
        for (int row = 0; row < rows.size(); row++) {
            String id = rows.get(row).cell(Column.EXTERNAL_ID);
            String was = clean.getOrDefault(export.base(), Map.of()).get(id);
            if (!export.touched().contains(row)
                    && !found.claims().getOrDefault(id, "").equals(was)) {
                lost.add(row);
            }
        }
        return lost;
    }

    /** By opencsv, which reads well-formed files as anybody does; of others it makes what it likes. */
    private static OptionalLong countedOtherwise(MutatedExport export, Found found) {
        if (export.base().format().isWorkbook() || found.codes().stream().anyMatch(UNCOUNTABLE::contains)) {
            return OptionalLong.empty();
        }
        try (CSVReader reader = new CSVReaderBuilder(new InputStreamReader(
                        new ByteArrayInputStream(export.bytes()),
                        export.base().format() == BaseExport.Format.MS949
                                ? export.base().format().charset()
                                : StandardCharsets.UTF_8))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            long rows = -1;
            for (String[] fields = reader.readNext(); fields != null; fields = reader.readNext()) {
                rows += Stream.of(fields).allMatch(String::isBlank) ? 0 : 1;
            }
            return OptionalLong.of(rows);
        } catch (IOException | CsvException e) {
            return OptionalLong.empty();
        }
    }
}
