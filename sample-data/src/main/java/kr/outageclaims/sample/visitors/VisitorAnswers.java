package kr.outageclaims.sample.visitors;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an invented visitor answers, page by page; each number is another person. */
public final class VisitorAnswers {

    /** Stands in every one's name and story, so that logs can be searched for it. */
    public static final String NAME = "길가온";

    static final int MOST_PAGES = 20;

    private static final String PAGES = "/claim/";
    private static final byte[] NO_PHOTO = {};
    /** The smallest PNG there is: one point. */
    private static final byte[] POINT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final Map<String, Map<String, String>> pages;
    private final byte[] photo;

    private VisitorAnswers(Map<String, Map<String, String>> pages, byte[] photo) {
        this.pages = pages;
        this.photo = photo;
    }

    /** Every second one had no loss, which is the shortest way; the others tell of a scooter, which is a long one. */
    public static VisitorAnswers of(int number) {
        return number % 2 == 0 ? scooter(number) : noLoss(number);
    }

    public static VisitorAnswers noLoss(int number) {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        pages.put("who", Map.of("filer", "SELF"));
        pages.put("service", Map.of("service", "talk", "feature-talk", "message"));
        pages.put("happened", Map.of("narrative", NAME + " " + number + "번: 메시지를 보내지 못해 답답했습니다.", "harm", "NONE"));
        pages.put("consent", Map.of("consent-collection", "yes", "consent-council", "yes"));
        pages.put("contact", Map.of("name", NAME, "phone", phone(number)));
        return new VisitorAnswers(pages, NO_PHOTO);
    }

    public static VisitorAnswers scooter(int number) {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        pages.put("who", Map.of("filer", "SELF"));
        pages.put("service", Map.of("service", "mobility", "feature-mobility", "bike"));
        pages.put(
                "happened",
                Map.of(
                        "from-day", "2022-10-15",
                        "from-time", "16:00",
                        "to-day", "2022-10-16",
                        "to-time", "09:30",
                        "narrative", NAME + " " + number + "번: 킥보드를 반납하지 못해 요금이 계속 올라갔습니다.",
                        "harm", "PAID"));
        pages.put("paid", Map.of("product", "킥보드 대여", "fee", "4만 5천원", "transaction-reference", "R-" + number));
        pages.put("consent", Map.of("consent-collection", "yes", "consent-council", "yes", "consent-payment", "yes"));
        pages.put("contact", Map.of("name", NAME, "phone", phone(number)));
        pages.put("account", Map.of("bank", "004", "account-number", "123-456-789012", "account-holder", NAME));
        return new VisitorAnswers(pages, NO_PHOTO);
    }

    /** The same, with a photo where the form asks for files. */
    public VisitorAnswers withPhoto() {
        return new VisitorAnswers(pages, POINT);
    }

    /** A photo for a page that asks for files; empty when there is none. */
    byte[] photoFor(Seen page) {
        return page.body().contains("enctype=\"multipart/form-data\"") ? photo.clone() : NO_PHOTO;
    }

    /** Begins 010-0, a range that is not handed out. */
    private static String phone(int number) {
        return String.format(Locale.ROOT, "010-0%03d-%04d", number / 10_000 % 1_000, number % 10_000);
    }

    /** Whether it is a page of the form that can be answered. */
    public boolean knows(Seen seen) {
        return seen.status() == 200
                && seen.path().startsWith(PAGES)
                && seen.receipt().isEmpty()
                && !seen.path().equals(FormVisitor.CHECK);
    }

    /** Nothing for a page that this visitor has no answer to. */
    public Map<String, String> to(Seen page) {
        return pages.getOrDefault(page.path().substring(PAGES.length()), Map.of());
    }
}
