package kr.outageclaims.batch.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.outageclaims.batch.review.ReviewReading.Case;
import kr.outageclaims.batch.review.ReviewReading.Group;
import kr.outageclaims.batch.stored.ReasonsJson;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.classifier.Reason;
import kr.outageclaims.intake.claimant.Masking;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Clause;
import kr.outageclaims.rulebook.EntitlementKind;
import kr.outageclaims.rulebook.EntitlementKinds;
import kr.outageclaims.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** Codes as the council reads them, and narratives with personal data masked. */
record Wording(OutageCalendar calendar, Rulebook rulebook) {

    private static final int LONGEST_NARRATIVE = 1500;
    private static final int LONGEST_EXAMPLE = 70;

    String service(String service, @Nullable String feature) {
        String name = calendar.service(service).map(AffectedService::koreanName).orElse(service);
        return feature == null
                ? name
                : name + " · "
                        + calendar.feature(service, feature)
                                .map(Feature::koreanName)
                                .orElse(feature);
    }

    static String userType(String reporter, String tier) {
        return UserType.of(Reporter.valueOf(reporter), Tier.valueOf(tier)).koreanName();
    }

    String clauseTitle(String id) {
        return rulebook.clause(id).map(Clause::titleKorean).orElse(id);
    }

    String clauseWithText(String id) {
        return rulebook.clause(id)
                .map(clause -> clause.titleKorean() + "\n" + clause.textKorean())
                .orElse(id);
    }

    /** e.g. 멜론 이용권 3일 연장. */
    static String entitlements(String stored) {
        if (stored.isEmpty()) {
            return "";
        }
        return Arrays.stream(stored.split(";"))
                .map(one -> one.split(":", 2))
                .map(one -> EntitlementKinds.shipped()
                        .kind(one[0])
                        .map(kind -> kind.inKorean(Long.parseLong(one[1])))
                        .orElse(one[0] + " " + one[1]))
                .collect(Collectors.joining(", "));
    }

    /** One phrase when all claims get the same, else the names of what they get. */
    static String entitlements(Group group) {
        if (group.entitlements().equals(group.otherEntitlements())) {
            return entitlements(group.entitlements());
        }
        return Arrays.stream((group.entitlements() + ";" + group.otherEntitlements()).split(";"))
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.substring(0, one.indexOf(':')))
                        .distinct()
                        .map(code -> EntitlementKinds.shipped()
                                .kind(code)
                                .map(EntitlementKind::koreanName)
                                .orElse(code))
                        .collect(Collectors.joining(", "))
                + " (건별 상이)";
    }

    static String narrative(Case claim) {
        return claim.filing().behind(shortened(Masking.maskNarrative(claim.narrative()), LONGEST_NARRATIVE));
    }

    static String examples(List<Case> cases) {
        return cases.stream().map(Wording::example).collect(Collectors.joining("\n"));
    }

    private static String example(Case one) {
        String words =
                Masking.maskNarrative(one.narrative()).replaceAll("\\s+", " ").strip();
        return one.receiptNumber() + " "
                + one.filing()
                        .behind("“" + shortened(words, LONGEST_EXAMPLE) + "”")
                        .replace('\n', ' ')
                + (one.loss() == null ? "" : String.format(Locale.ROOT, " (%,d원)", one.loss()));
    }

    /** The claimant's words that spoke for the classification. */
    static String reasons(Case claim) {
        return ReasonsJson.read(claim.reasons()).stream()
                .map(Reason::word)
                .distinct()
                .map(Masking::maskNarrative)
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest)).stripTrailing() + "…";
    }
}
