package kr.outageclaims.classifier;

import java.util.Optional;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** The way from the signs of one text and its declared fields to a {@link Guess}. */
final class Guessing {

    /** A lead from which a text's sign for a reporter or a tier counts; with less the usual one stands. */
    private static final int LEAST_LEAD = 2;

    private static final int AMOUNT_WEIGHT = 4;

    /** So much against money is a denial; an amount beside it makes a dispute. */
    private static final int DENIAL = 8;

    /** Signs against money up to this weight are complaints, questions or thanks. */
    private static final int LIGHT = 3;

    private static final int TRADE_HINT = 1;
    private static final int DECLARED_FEE_WEIGHT = 3;

    private final ClaimText claim;
    private final Reading reading;
    private final KeywordSet keywords;
    private final Targets targets;

    Guessing(ClaimText claim, Reading reading, KeywordSet keywords) {
        this.claim = claim;
        this.reading = reading;
        this.keywords = keywords;
        this.targets = keywords.targets();
    }

    Guess guess() {
        ServiceGuess found = ServiceGuess.of(reading, keywords);
        int declared = claim.service() == null ? -1 : targets.indexOf(claim.service());
        int service = declared < 0 ? found.service() : declared;
        int margin = declared < 0 ? found.margin() : found.leadOf(declared);
        String feature = feature(found, service);
        long chosen = chosen(service, feature);

        Reporter reporter = reporter(chosen);
        Tier tier = tier(chosen);
        Optional<KoreanAmount> amount = LossAmount.in(reading);
        NatureGuess nature = nature(chosen, reporter, tier, amount.isPresent());
        if (targets.name(service).equals("other")) {
            nature = new NatureGuess(DamageNature.OUT_OF_SCOPE, false);
        }
        boolean manual = isMoneyWithoutService(service, nature.nature())
                || (declared < 0 ? isUnsure(found) : isContradicted(found, declared));
        if (nature.disputed()) {
            because("nature");
            manual = true;
        }
        return new Guess(
                targets.name(service),
                feature,
                isDeclaredFeature() || found.namesFeatureOf(service, keywords),
                reporter,
                tier,
                nature.nature(),
                amount.map(LossAmount::won).orElse(null),
                whenFound(),
                declared < 0 ? found.score() : found.serviceScores()[declared],
                margin,
                manual);
    }

    private @Nullable String whenFound() {
        return KoreanTime.findIn(reading.text(), keywords.incidentDay())
                .map(KoreanTime::hint)
                .orElse(null);
    }

    private boolean isDeclaredFeature() {
        return claim.service() != null && claim.feature() != null;
    }

    private @Nullable String feature(ServiceGuess found, int service) {
        if (isDeclaredFeature()) {
            return claim.feature();
        }
        int feature = found.featureOf(service, keywords);
        return feature < 0
                ? null
                : targets.name(feature).substring(targets.name(service).length() + 1);
    }

    private long chosen(int service, @Nullable String feature) {
        int index = feature == null ? -1 : targets.indexOf(targets.name(service) + "." + feature);
        return (1L << service) | (index < 0 ? 0 : 1L << index);
    }

    private Reporter reporter(long chosen) {
        UserType declared = claim.userType();
        if (declared != null) {
            return switch (declared) {
                case LARGER_COMPANY -> Reporter.LARGER_COMPANY;
                case SMALL_BUSINESS -> Reporter.SMALL_BUSINESS;
                case PAID, FREE -> Reporter.INDIVIDUAL;
            };
        }
        int[] scores = reading.scores(Dimension.REPORTER, chosen);
        int individual = scores[Reporter.INDIVIDUAL.ordinal()];
        int business = scores[Reporter.SMALL_BUSINESS.ordinal()] - individual;
        int company = scores[Reporter.LARGER_COMPANY.ordinal()] - individual;
        if (company >= LEAST_LEAD && company >= business) {
            return Reporter.LARGER_COMPANY;
        }
        return business >= LEAST_LEAD ? Reporter.SMALL_BUSINESS : Reporter.INDIVIDUAL;
    }

    private Tier tier(long chosen) {
        if (claim.userType() == UserType.PAID) {
            return Tier.PAID;
        }
        if (claim.userType() == UserType.FREE) {
            return Tier.FREE;
        }
        int[] scores = reading.scores(Dimension.TIER, chosen);
        int lead = scores[Tier.PAID.ordinal()]
                - scores[Tier.FREE.ordinal()]
                + (isStated(claim.fee()) ? DECLARED_FEE_WEIGHT : 0);
        return lead >= LEAST_LEAD ? Tier.PAID : Tier.FREE;
    }

    private NatureGuess nature(long chosen, Reporter reporter, Tier tier, boolean amountFound) {
        if (isStated(claim.claimedAmount()) || isStated(claim.fee())) {
            return new NatureGuess(DamageNature.MONETARY, false);
        }
        int[] scores = reading.scores(Dimension.NATURE, chosen);
        int target = DamageNature.MONETARY.ordinal();
        boolean told = amountFound
                || tier == Tier.PAID
                || reading.heaviest(Dimension.NATURE, target, chosen) >= keywords.namingWeight() - 1;
        // Whoever speaks of a trade mostly lost money, even where no word of it is known.
        boolean trades = claim.userType() == null && claim.service() == null && reporter != Reporter.INDIVIDUAL;
        int money = scores[target]
                + (tier == Tier.PAID ? keywords.paidIsMonetary() : 0)
                + (amountFound ? AMOUNT_WEIGHT : 0)
                + (trades ? TRADE_HINT : 0);
        int noMoney = noMoney(scores[DamageNature.NON_MONETARY.ordinal()], chosen);
        int least = keywords.acceptanceMargin();
        boolean close = told ? Math.abs(money - noMoney) < least : noMoney - money < least;
        boolean unclear = close && money > 0 && noMoney > 0;
        boolean denied = amountFound && noMoney >= DENIAL;
        boolean monetary = told && money > noMoney;
        return new NatureGuess(monetary ? DamageNature.MONETARY : DamageNature.NON_MONETARY, unclear || denied);
    }

    /** Complaints and questions, however many, don't speak against a loss of money; only a denial does. */
    private int noMoney(int score, long chosen) {
        int heaviest = reading.heaviest(Dimension.NATURE, DamageNature.NON_MONETARY.ordinal(), chosen);
        return heaviest > LIGHT ? score : Math.min(score, LIGHT);
    }

    private boolean isMoneyWithoutService(int service, DamageNature nature) {
        if (targets.name(service).equals("none") && nature == DamageNature.MONETARY) {
            because("money-without-service");
            return true;
        }
        return false;
    }

    private boolean isUnsure(ServiceGuess found) {
        if (found.margin() < keywords.acceptanceMargin()) {
            because("margin");
            return true;
        }
        return false;
    }

    private boolean isContradicted(ServiceGuess found, int declared) {
        boolean names = !targets.name(found.service()).equals("none")
                && found.service() != declared
                && reading.heaviest(Dimension.SERVICE, found.service(), 0) >= keywords.namingWeight();
        if (names && -found.leadOf(declared) >= keywords.acceptanceMargin()) {
            because("contradiction");
            return true;
        }
        return false;
    }

    private void because(String why) {
        reading.add(new Reason("manual=" + why, "", 0, 0, 0));
    }

    private static boolean isStated(@Nullable Won amount) {
        return amount != null && !amount.isZero();
    }

    private record NatureGuess(DamageNature nature, boolean disputed) {}
}
