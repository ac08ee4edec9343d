package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.List;
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

    private static final int DECLARED_FEE_WEIGHT = 3;

    private final ClaimText claim;
    private final Reading reading;
    private final KeywordSet keywords;
    private final Targets targets;
    private final List<String> doubts = new ArrayList<>(2);

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
        Tier tier = tier(chosen, reporter);
        LossAmount.Found amounts = LossAmount.in(reading);
        NatureGuess nature = nature(chosen, reporter, tier, amounts);
        if (service == targets.other()) {
            nature = NatureGuess.certain(DamageNature.OUT_OF_SCOPE);
            doubts.clear();
        }
        doubt("nature", nature.doubtful() && !nature.disputed());
        boolean manual = isMoneyWithoutService(service, nature.nature())
                || (declared < 0 ? isUnsure(found) : isContradicted(found, declared));
        if (nature.disputed()) {
            because("nature");
            manual = true;
        }
        doubts.forEach(this::because);
        manual |= !doubts.isEmpty();
        return new Guess(
                targets.name(service),
                feature,
                isDeclaredFeature() || found.namesFeatureOf(service, keywords),
                reporter,
                tier,
                nature.nature(),
                amounts.loss().map(LossAmount::won).orElse(null),
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
        int lead = Math.max(business, company);
        boolean weak = lead > 0 && lead < keywords.surety() || business + individual > 2 && lead <= 0;
        doubt("reporter", weak || business >= LEAST_LEAD && company >= LEAST_LEAD);
        if (company >= LEAST_LEAD && company >= business) {
            return Reporter.LARGER_COMPANY;
        }
        return business >= LEAST_LEAD ? Reporter.SMALL_BUSINESS : Reporter.INDIVIDUAL;
    }

    private Tier tier(long chosen, Reporter reporter) {
        if (claim.userType() == UserType.PAID) {
            return Tier.PAID;
        }
        if (claim.userType() == UserType.FREE) {
            return Tier.FREE;
        }
        int[] scores = reading.scores(Dimension.TIER, chosen);
        int paid = scores[Tier.PAID.ordinal()];
        int free = scores[Tier.FREE.ordinal()];
        int lead = paid - free + (isStated(claim.fee()) ? DECLARED_FEE_WEIGHT : 0);
        boolean matters = claim.userType() == null && reporter == Reporter.INDIVIDUAL;
        doubt(
                "tier",
                matters && targets.isSold(chosen) && (lead < LEAST_LEAD ? paid > 0 : lead < keywords.surety() - 1));
        return lead >= LEAST_LEAD ? Tier.PAID : Tier.FREE;
    }

    private NatureGuess nature(long chosen, Reporter reporter, Tier tier, LossAmount.Found amounts) {
        if (isStated(claim.claimedAmount()) || isStated(claim.fee())) {
            return NatureGuess.certain(DamageNature.MONETARY);
        }
        boolean trades = claim.userType() == null && claim.service() == null && reporter != Reporter.INDIVIDUAL;
        return NatureGuess.of(reading, chosen, tier, trades, amounts);
    }

    /** Without a declared service only what is sure passes without a person. */
    private void doubt(String why, boolean holds) {
        if (holds && claim.service() == null) {
            doubts.add(why);
        }
    }

    private boolean isMoneyWithoutService(int service, DamageNature nature) {
        if (service == targets.none() && nature == DamageNature.MONETARY) {
            because("money-without-service");
            return true;
        }
        return false;
    }

    private boolean isUnsure(ServiceGuess found) {
        if (found.margin() < keywords.acceptanceMargin() || isOnlyHinted(found)) {
            because("margin");
            return true;
        }
        return false;
    }

    /** The text names another firm too, no product of the company, or one a little where only the company is spoken of. */
    private boolean isOnlyHinted(ServiceGuess found) {
        if (found.service() == targets.other()) {
            return false;
        }
        if (found.serviceScores()[targets.other()] > 0) {
            return true;
        }
        if (found.service() == targets.none()) {
            return found.score() - found.margin() >= LEAST_LEAD;
        }
        return (reading.ideas() & keywords.brand()) == 0
                && reading.heaviest(Dimension.SERVICE, found.service(), 0) < keywords.brandWeight();
    }

    private boolean isContradicted(ServiceGuess found, int declared) {
        boolean names = found.service() != targets.none()
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
}
