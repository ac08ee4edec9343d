package kr.outageclaims.classifier;

import java.util.List;
import java.util.Optional;
import kr.outageclaims.money.Won;

/** Tells the loss among the amounts of a text: the only one, else the largest; turnover and prices are none. */
final class LossAmount {

    /** How far from an amount its mark may stand, in characters without spaces. */
    private static final int REACH = 12;

    private LossAmount() {}

    static Found in(Reading reading) {
        List<KoreanAmount> amounts = KoreanAmount.findIn(reading.text());
        KoreanAmount loss = null;
        for (int i = 0; i < amounts.size(); i++) {
            int from = i == 0 ? 0 : amounts.get(i - 1).to();
            int to = i + 1 == amounts.size()
                    ? reading.text().length()
                    : amounts.get(i + 1).from();
            KoreanAmount amount = amounts.get(i);
            if (isLoss(reading, amount, from, to) && (loss == null || amount.won() > loss.won())) {
                loss = amount;
            }
        }
        return new Found(!amounts.isEmpty(), Optional.ofNullable(loss));
    }

    /**
     * @param any the text holds an amount
     * @param loss the one that is the loss
     */
    record Found(boolean any, Optional<KoreanAmount> loss) {}

    static Won won(KoreanAmount amount) {
        return Won.won(amount.won());
    }

    /**
     * An amount without any mark is a loss: people name amounts in a claim because they miss them. Marks are looked for
     * between the amounts before and after, which lie at {@code first} and {@code last}. Of those before only the nearest
     * counts, since it is what the amount is called: "대출 연체료 3,400원".
     */
    private static boolean isLoss(Reading reading, KoreanAmount amount, int first, int last) {
        Hits hits = reading.hits();
        int nearest = 0;
        int before = 0;
        int after = 0;
        for (int i = 0; i < hits.count(); i++) {
            if (hits.speaks(i, Dimension.AMOUNT)) {
                if (hits.from(i) >= first
                        && hits.to(i) <= amount.from()
                        && hits.to(i) >= nearest
                        && reaches(reading.text(), hits.to(i), amount.from())) {
                    int weight = weight(hits.word(i), reading, "loss-before", "not-loss-before");
                    before = weight == 0 ? before : weight;
                    nearest = weight == 0 ? nearest : hits.to(i);
                } else if (hits.from(i) >= amount.to()
                        && hits.to(i) <= last
                        && reaches(reading.text(), amount.to(), hits.from(i))) {
                    after += weight(hits.word(i), reading, "loss-after", "not-loss-after");
                }
            }
        }
        return before + after >= 0;
    }

    private static int weight(Word word, Reading reading, String loss, String notLoss) {
        int weight = 0;
        for (Sign sign : word.signs(Dimension.AMOUNT)) {
            if (sign.holds(reading.ideas(), 0)) {
                String mark = Poles.AMOUNT.get(sign.target());
                weight += mark.equals(loss) ? sign.weight() : mark.equals(notLoss) ? -sign.weight() : 0;
            }
        }
        return weight;
    }

    /** Near, and in the same sentence. */
    private static boolean reaches(NormalText text, int from, int to) {
        if (to - from > REACH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == ',' || c == '/' || c == ';') {
                return false;
            }
        }
        return true;
    }
}
