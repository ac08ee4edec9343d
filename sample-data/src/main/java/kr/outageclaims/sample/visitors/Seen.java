package kr.outageclaims.sample.visitors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as it came. */
public record Seen(int status, String path, String body) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern RECEIPT = Pattern.compile("id=\"receipt\"[^>]*>([^<]+)<");

    Map<String, String> hidden() {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(body);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    /** The form's own number, on the page to check. */
    public String token() {
        return hidden().getOrDefault("token", "");
    }

    public Optional<String> receipt() {
        Matcher receipt = RECEIPT.matcher(body);
        return receipt.find() ? Optional.of(receipt.group(1).strip()) : Optional.empty();
    }
}
