package kr.outageclaims.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person whose every value is found again wherever it turns up. */
final class Marked {

    static final String NAME = "남궁표시";
    static final String PHONE = "010-1077-4521";
    static final String EMAIL = "marked.person@example.com";
    static final String ACCOUNT = "301-7755-9912-31";
    static final String NARRATIVE = "표시된 사연입니다. 킥보드를 반납하지 못했습니다.";
    static final String ACCOUNT_REFERENCE = "marked-gildong";
    static final String TRANSACTION_REFERENCE = "R-MARKED-77";

    private Marked() {}

    /** As somebody would grep for them. */
    static List<String> values() {
        return List.of(
                NAME,
                "%EB%82%A8%EA%B6%81%ED%91%9C%EC%8B%9C",
                PHONE,
                PHONE.replace("-", ""),
                EMAIL,
                "marked.person",
                ACCOUNT,
                ACCOUNT.replace("-", ""),
                "표시된 사연",
                ACCOUNT_REFERENCE,
                TRANSACTION_REFERENCE);
    }

    static Map<String, Map<String, String>> scooter() {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>(GivenForm.scooter());
        pages.put("happened", with(pages.get("happened"), Map.of("narrative", NARRATIVE)));
        pages.put(
                "paid",
                with(
                        pages.get("paid"),
                        Map.of(
                                "transaction-reference", TRANSACTION_REFERENCE,
                                "account-reference", ACCOUNT_REFERENCE)));
        pages.put("contact", Map.of("name", NAME, "phone", PHONE, "email", EMAIL));
        pages.put("account", Map.of("bank", "011", "account-number", ACCOUNT, "account-holder", NAME));
        return pages;
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(changed);
        return all;
    }
}
