package kr.outageclaims.sample.answers;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.sample.claims.Truth;
import kr.outageclaims.sample.export.TruthFile;
import org.jspecify.annotations.Nullable;

/**
 * What the sample people know of a claim: the truth by the channel's number, and by receipt number once
 * {@code classifications.csv} tells which receipt is which number.
 */
public final class KnownTruth {

    private final Map<String, Truth> byExternalId = new HashMap<>();
    private final Map<String, Truth> byReceipt = new HashMap<>();

    private KnownTruth() {}

    /** @param classifications an export with the columns external_id and receipt_number; null when there is none */
    public static KnownTruth read(Path truth, @Nullable Path classifications) throws IOException {
        KnownTruth known = new KnownTruth();
        // A million claims share some thousand words; one copy of each is what fits into a small heap.
        Map<String, String> words = new HashMap<>();
        TruthFile.read(truth, row -> {
            if (row.isAccepted()) {
                known.byExternalId.put(row.externalId(), row.withWords(word -> words.computeIfAbsent(word, w -> w)));
            }
        });
        if (classifications != null) {
            known.readReceipts(classifications);
        }
        return known;
    }

    /** By the channel's number or the receipt number. */
    Optional<Truth> of(String number) {
        Truth ofReceipt = byReceipt.get(number);
        return Optional.ofNullable(ofReceipt != null ? ofReceipt : byExternalId.get(number));
    }

    /** NONE, DECLARED or VERIFIED; empty when the claim is not known by this number. */
    String evidenceOf(String number) {
        return of(number).map(Truth::evidence).orElse("");
    }

    private void readReceipts(Path classifications) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(classifications);
                CSVReader csv = new CSVReaderBuilder(reader)
                        .withCSVParser(new RFC4180ParserBuilder().build())
                        .build()) {
            List<String> header = Optional.ofNullable(csv.readNext()).map(List::of).orElse(List.of()).stream()
                    .map(name -> name.replace("\uFEFF", ""))
                    .toList();
            int externalId = header.indexOf("external_id");
            int receipt = header.indexOf("receipt_number");
            if (externalId < 0 || receipt < 0) {
                throw new IllegalArgumentException(
                        classifications + " needs the columns external_id and receipt_number");
            }
            for (String[] row = csv.readNext(); row != null; row = csv.readNext()) {
                Truth truth = byExternalId.get(row[externalId]);
                if (truth != null) {
                    byReceipt.put(row[receipt], truth);
                }
            }
        } catch (CsvValidationException e) {
            throw new IOException("not a CSV: " + classifications, e);
        }
    }
}
