package kr.outageclaims.classifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text with what it really is. Alternatives are joined by {@code |}; an empty feature is not asked. */
record LabelledText(
        String narrative, String service, String feature, String reporter, String tier, String nature, String amount) {

    static List<LabelledText> in(String resource) {
        try (InputStream in = LabelledText.class.getResourceAsStream("/classifier/" + resource)) {
            List<LabelledText> texts = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        texts.add(
                                new LabelledText(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
                    });
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is right in {@code found}, by question. */
    Map<String, Boolean> judge(Classification found) {
        String amountFound = found.amountFound() == null
                ? ""
                : String.valueOf(found.amountFound().amount());
        return Map.of(
                "service", fits(service, found.service()),
                "feature", feature.isEmpty() || fits(feature, String.valueOf(found.feature())),
                "reporter", fits(reporter, found.reporter().name()),
                "tier", fits(tier, found.tier().name()),
                "nature", fits(nature, found.damageNature().name()),
                "amount", fits(amount, amountFound));
    }

    private static boolean fits(String allowed, String found) {
        return List.of(allowed.split("\\|", -1)).contains(found);
    }
}
