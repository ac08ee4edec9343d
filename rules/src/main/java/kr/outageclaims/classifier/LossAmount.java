package kr.outageclaims.classifier;

import java.util.List;
import java.util.Optional;
import kr.outageclaims.money.Won;

/** Tells the loss among the amounts of a text: the only one, else the largest; turnover and prices are none. */
final class LossAmount {

    /** How far from an amount its mark may stand, in characters without spaces. */
    private static final int REACH = 12;

    private LossAmount() {}

    static Optional<KoreanAmount> in(Reading reading) {
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
        return Optional.ofNullable(loss);
    }

    static Won won(KoreanAmount amount) {
        return Won.won(amount.won());
    }

    /**
     * An amount without any mark is a loss: people name amounts in a claim because they miss them. Marks are looked for
     * between the amounts before and after, which lie at {@code first} and {@code last}.
     */
    private static boolean isLoss(Reading reading, KoreanAmount amount, int first, int last) {
        int balance = 0;
        Hits hits = reading.hits();
        for (int i = 0; i < hits.count(); i++) {
            if (hits.speaks(i, Dimension.AMOUNT)) {
                boolean before = hits.from(i) >= first
                        && hits.to(i) <= amount.from()
                        && reaches(reading.text(), hits.to(i), amount.from());
                boolean after = hits.from(i) >= amount.to()
                        && hits.to(i) <= last
                        && reaches(reading.text(), amount.to(), hits.from(i));
                for (Sign sign : hits.word(i).signs()) {
                    balance += weight(sign, before, after, reading);
                }
            }
        }
        return balance >= 0;
    }

    private static int weight(Sign sign, boolean before, boolean after, Reading reading) {
        if (sign.dimension() != Dimension.AMOUNT || !sign.holds(reading.ideas(), 0)) {
            return 0;
        }
        return switch (Poles.AMOUNT.get(sign.target())) {
            case "loss-before" -> before ? sign.weight() : 0;
            case "loss-after" -> after ? sign.weight() : 0;
            case "not-loss-before" -> before ? -sign.weight() : 0;
            case "not-loss-after" -> after ? -sign.weight() : 0;
            default -> throw new IllegalStateException("unknown mark " + sign.target());
        };
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
