package kr.outageclaims.sample.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.money.Won;
import kr.outageclaims.sample.dice.Dice;

/** Spells an amount as people write it; every spelling means the amount exactly. */
final class AmountWords {

    private static final String[] DIGITS = {"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
    private static final long MAN = 10_000;

    private AmountWords() {}

    static String korean(Won won, Dice dice) {
        long amount = won.amount();
        List<String> spellings = new ArrayList<>(List.of(
                String.format(Locale.ROOT, "%,d원", amount),
                String.format(Locale.ROOT, "%,d원", amount),
                amount + "원",
                String.format(Locale.ROOT, "%,d 원", amount)));
        if (amount % MAN == 0) {
            String man = String.valueOf(amount / MAN);
            spellings.addAll(List.of(man + "만원", man + "만원", man + "만 원", man + "만원", man + "만원", man + "만"));
            if (amount < 100 * MAN) {
                spellings.add(hundreds(amount / MAN) + "만원");
                spellings.add(hundreds(amount / MAN) + "만 원");
            }
        } else if (amount % 1000 == 0 && amount < 1000 * MAN) {
            String man = amount < MAN ? "" : amount / MAN + "만";
            String thousand = amount % MAN / 1000 + "천";
            spellings.addAll(
                    List.of(man + thousand + "원", man + thousand + "원", (man + " " + thousand + " 원").strip()));
            if (amount < MAN) {
                spellings.add(DIGITS[(int) (amount / 1000)] + "천원");
            }
        }
        return dice.one(spellings);
    }

    static String english(Won won, Dice dice) {
        String grouped = String.format(Locale.ROOT, "%,d", won.amount());
        return dice.one(List.of(grouped + " won", grouped + " KRW", "KRW " + grouped, won.amount() + " won"));
    }

    private static String hundreds(long number) {
        long tens = number / 10 % 10;
        long ones = number % 10;
        return (tens == 0 ? "" : (tens == 1 ? "" : DIGITS[(int) tens]) + "십") + DIGITS[(int) ones];
    }
}
