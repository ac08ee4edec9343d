package kr.outageclaims.classifier;

import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Tier;

/**
 * Whether money was lost.
 *
 * @param disputed signs for and against are nearly as strong, or an amount stands beside a denial
 * @param doubtful what speaks for it is too weak to do without a person where the service is not declared either
 */
record NatureGuess(DamageNature nature, boolean disputed, boolean doubtful) {

    private static final int MONEY = DamageNature.MONETARY.ordinal();
    private static final int NO_MONEY = DamageNature.NON_MONETARY.ordinal();
    private static final int AMOUNT_WEIGHT = 4;

    /** So much against money is a denial; an amount beside it makes a dispute. */
    private static final int DENIAL = 8;

    /** Signs against money up to this weight are complaints, questions or thanks; however many, they deny no loss. */
    private static final int LIGHT = 3;

    private static final int TRADE_HINT = 1;

    static NatureGuess certain(DamageNature nature) {
        return new NatureGuess(nature, false, false);
    }

    /**
     * @param chosen service and feature, as bits
     * @param trades the reporter speaks of a trade
     */
    static NatureGuess of(Reading reading, long chosen, Tier tier, boolean trades, LossAmount.Found amounts) {
        KeywordSet keywords = reading.keywords();
        boolean loss = amounts.loss().isPresent();
        int heaviest = reading.heaviest(Dimension.NATURE, MONEY, chosen);
        int[] scores = reading.scores(Dimension.NATURE, chosen);
        boolean told = loss || tier == Tier.PAID || heaviest >= keywords.namingWeight() - 1;
        // Whoever speaks of a trade mostly lost money, even where no word of it is known.
        int money = scores[MONEY]
                + (tier == Tier.PAID ? keywords.paidIsMonetary() : 0)
                + (loss ? AMOUNT_WEIGHT : 0)
                + (trades ? TRADE_HINT : 0);
        int noMoney = scores[NO_MONEY];
        if (reading.heaviest(Dimension.NATURE, NO_MONEY, chosen) <= LIGHT) {
            noMoney = Math.min(noMoney, LIGHT);
        }
        int least = keywords.acceptanceMargin();
        boolean close = told ? Math.abs(money - noMoney) < least : noMoney - money < least;
        boolean unclear = close && money > 0 && noMoney > 0;
        boolean denied = loss && noMoney >= DENIAL;
        boolean monetary = told && money > noMoney;
        boolean hints = !loss && tier != Tier.PAID && heaviest < keywords.surety() - 1;
        boolean doubtful = monetary
                ? hints || money - noMoney < keywords.surety()
                : noMoney < DENIAL
                        && (money >= LIGHT
                                || amounts.any()
                                || (noMoney == 0 && keywords.targets().isSold(chosen)));
        return new NatureGuess(
                monetary ? DamageNature.MONETARY : DamageNature.NON_MONETARY, unclear || denied, doubtful);
    }
}
