package kr.outageclaims.intake.web;

import java.util.Objects;
import kr.outageclaims.intake.web.form.WebSettings;
import org.springframework.stereotype.Component;

/** Whom a visitor can ask, as every page shows it; nothing where none is set. */
@Component("helpDesk")
record HelpDesk(WebSettings settings) {

    public boolean hasContact() {
        return !phone().isEmpty() || !email().isEmpty();
    }

    public String phone() {
        return Objects.requireNonNullElse(settings.phone(), "");
    }

    public String email() {
        return Objects.requireNonNullElse(settings.email(), "");
    }
}
