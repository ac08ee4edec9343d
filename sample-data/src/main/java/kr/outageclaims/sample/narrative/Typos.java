package kr.outageclaims.sample.narrative;

import java.util.List;
import kr.outageclaims.sample.dice.Dice;
import kr.outageclaims.sample.dice.Resource;

/** Slips of people in a hurry: common misspellings and missing spaces. Digits are never touched. */
record Typos(List<Slip> slips) {

    record Slip(String right, String wrong) {}

    static Typos read() {
        return new Typos(Resource.yaml("/sample/narrative/typos.yaml").get("slips").texts().stream()
                .map(line -> line.split(" > "))
                .map(pair -> new Slip(pair[0], pair[1]))
                .toList());
    }

    String slip(String text, Dice dice) {
        int slip = dice.below(100);
        if (slip < 16) {
            return misspelt(text, dice);
        }
        if (slip < 20) {
            return withoutASpace(text, dice);
        }
        return slip == 20 ? text.replace(" ", "") : text;
    }

    private String misspelt(String text, Dice dice) {
        List<Slip> fitting =
                slips.stream().filter(slip -> text.contains(slip.right())).toList();
        if (fitting.isEmpty()) {
            return text;
        }
        Slip slip = dice.one(fitting);
        return text.replace(slip.right(), slip.wrong());
    }

    private static String withoutASpace(String text, Dice dice) {
        int[] spaces = text.chars().filter(c -> c == ' ').toArray();
        if (spaces.length == 0) {
            return text;
        }
        int at = -1;
        for (int skip = dice.below(spaces.length); skip >= 0; skip--) {
            at = text.indexOf(' ', at + 1);
        }
        return text.substring(0, at) + text.substring(at + 1);
    }
}
