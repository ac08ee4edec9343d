package kr.outageclaims.intake.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of invented people, page by page. */
final class GivenForm {

    private GivenForm() {}

    /** A question without any loss: the shortest way. */
    static Map<String, Map<String, String>> noLoss() {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        pages.put("who", Map.of("filer", "SELF"));
        pages.put("service", service("talk", "message"));
        pages.put("happened", Map.of("narrative", "메시지를 보내지 못해 답답했습니다.", "harm", "NONE"));
        pages.put("consent", Map.of("consent-collection", "yes", "consent-council", "yes"));
        pages.put("contact", Map.of("name", "홍길동", "phone", "010-1234-5678"));
        return pages;
    }

    /** A scooter that could not be returned. */
    static Map<String, Map<String, String>> scooter() {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        pages.put("who", Map.of("filer", "SELF"));
        pages.put("service", service("mobility", "bike"));
        pages.put(
                "happened",
                Map.of(
                        "from-day", "2022-10-15",
                        "from-time", "16:00",
                        "to-day", "2022-10-16",
                        "to-time", "09:30",
                        "narrative", "킥보드를 반납하지 못해 요금이 계속 올라갔습니다.",
                        "harm", "PAID"));
        pages.put(
                "paid",
                Map.of(
                        "product", "킥보드 대여",
                        "fee", "4만 5천원",
                        "transaction-reference", "R-20221015-77",
                        "account-reference", "gildong"));
        pages.put("evidence", Map.of());
        pages.put("consent", Map.of("consent-collection", "yes", "consent-council", "yes", "consent-payment", "yes"));
        pages.put("contact", Map.of("name", "홍길동", "phone", "010-1234-5678", "email", "hong@example.com"));
        pages.put("account", Map.of("bank", "004", "account-number", "123-456-789012", "account-holder", "홍길동"));
        return pages;
    }

    /** Until the page for files, which is open. */
    static Visitor.Seen fillToEvidence(Visitor visitor) {
        Map<String, Map<String, String>> pages = scooter();
        pages.keySet().retainAll(java.util.List.of("who", "service", "happened", "paid"));
        return fill(visitor, pages);
    }

    /** In this order: a browser shows the features of a service only once that is chosen. */
    private static Map<String, String> service(String service, String feature) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("service", service);
        fields.put("feature-" + service, feature);
        return fields;
    }

    /** Answers all pages; what comes back is the page to check. */
    static Visitor.Seen fill(Visitor visitor, Map<String, Map<String, String>> pages) {
        Visitor.Seen seen = visitor.get("/claim/who");
        for (Map.Entry<String, Map<String, String>> page : pages.entrySet()) {
            seen = visitor.answer("/claim/" + page.getKey(), page.getValue());
        }
        return seen;
    }
}
