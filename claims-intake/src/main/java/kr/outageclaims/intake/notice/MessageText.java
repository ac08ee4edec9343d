package kr.outageclaims.intake.notice;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.EmailAddress;

/**
 * What the mails say, Korean or English.
 *
 * @param site where claimants look for their claims, e.g. {@code https://claims.example.kr}; empty when not known
 */
record MessageText(String site) {

    private static final String BUNDLE = "kr.outageclaims.intake.notice.messages";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    Message receipt(EmailAddress to, ReceiptNumber receipt, Locale language) {
        return message("receipt", to, language, receipt.value());
    }

    Message oneTimeCode(EmailAddress to, String code, Locale language) {
        return message("one-time-code", to, language, code);
    }

    Message draftCode(EmailAddress to, String code, Locale language, Instant until) {
        String day = until.atZone(SEOUL)
                .format(
                        isEnglish(language)
                                ? DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH)
                                : DateTimeFormatter.ofPattern("yyyy년 M월 d일 HH:mm", Locale.KOREAN));
        return message("draft-code", to, language, code, day);
    }

    private Message message(String kind, EmailAddress to, Locale language, Object... values) {
        String where = site.isEmpty() ? "" : say(language, "site", site);
        return new Message(
                to, say(language, kind + ".subject", values), say(language, kind + ".text", values) + where + "\n");
    }

    private static String say(Locale language, String key, Object... values) {
        Locale locale = isEnglish(language) ? Locale.ENGLISH : Locale.KOREAN;
        ResourceBundle messages = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(messages.getString(key), locale).format(values);
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }
}
