package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Guessing, and what nobody types by mistake. */
class StatusUnderFireIT {

    private static final Map<String, List<String>> PAGES = Map.of(
            "/status", List.of("receipt-number", "own-contact"),
            "/status/code", List.of("own-email"),
            "/status/code/type", List.of("one-time-code"),
            "/status/add/account", List.of("bank", "account-number", "account-holder", "consent-payment"),
            "/status/add/account-reference", List.of("own-account-reference"),
            "/status/add/transaction-reference", List.of("own-transaction-reference"),
            "/status/add/consent", List.of("consent-collection", "consent-council"),
            "/status/correct/happened", List.of("from-day", "from-time", "narrative", "harm"),
            "/status/correct/service", List.of("service", "feature-talk"),
            "/status/correct/loss", List.of("loss"));

    @Test
    void everyFieldTakesAnythingOrSaysWhatIsWrong() {
        try (RunningForm form = RunningForm.start(
                "--claims.web.forms-per-minute=100000",
                "--claims.status.asks-per-minute=100000",
                "--claims.status.wrong-per-receipt=100000")) {
            HostileFormIT.VALUES.forEach((kind, value) -> {
                Visitor visitor = form.visitor();
                GivenClaim.byMail(form).actedOn(visitor);
                PAGES.forEach((page, fields) -> {
                    Map<String, String> typed = new LinkedHashMap<>();
                    fields.forEach(field -> typed.put(field, value));

                    Seen seen = visitor.answer(page, typed);

                    assertThat(seen.status()).as("%s on %s", kind, page).isIn(200, kind.equals("huge") ? 413 : 200);
                    assertThat(seen.body())
                            .as("%s on %s", kind, page)
                            .doesNotContain("<script>alert", "<img src=x", "Runtime@", "Exception", "[[49]]", ">49<")
                            .doesNotContain("\u0000", "\u202e");
                });
            });
            Visitor visitor = form.visitor();
            assertThat(visitor.get("/status/correct/nothing").path()).isEqualTo("/status");
            GivenClaim.byMail(form).actedOn(visitor);
            assertThat(visitor.get("/status/add/nothing").status()).isEqualTo(404);
            assertThat(visitor.get("/status/correct/nothing").status()).isEqualTo(404);
            assertThat(visitor.get("/status/end").status()).isEqualTo(405);
            assertThat(visitor.get("/status/claim?receipt-number=x&told=%00").status())
                    .isEqualTo(200);
            assertThat(visitor.postRaw("/status", "receipt-number=x", "application/x-www-form-urlencoded")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void wrongContactsForANumberAreCountedWhetherItExistsOrNotAndRightOnesAreNot() {
        try (RunningForm form =
                RunningForm.start("--claims.status.asks-per-minute=100000", "--claims.status.wrong-per-receipt=3")) {
            GivenClaim claim = GivenClaim.byMail(form);
            for (int i = 0; i < 5; i++) {
                assertThat(claim.found(form.visitor()).path()).isEqualTo("/status/claim");
            }

            assertThat(wrongThenRight(form, claim.receipt())).containsExactly(200, 200, 200, 429);
            assertThat(wrongThenRight(form, ReceiptNumber.ofSequence(99_999).value()))
                    .containsExactly(200, 200, 200, 429);
            Seen refused = claim.found(form.visitor());
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers()).containsEntry("retry-after", "60");
            assertThat(refused.body()).contains("잠시 뒤에 다시 해 주세요");
            assertThat(GivenClaim.byMail(form).found(form.visitor()).status()).isEqualTo(200);
        }
    }

    @Test
    void questionsFromOneAddressAreCounted() {
        try (RunningForm form = RunningForm.start("--claims.status.asks-per-minute=2")) {
            List<Integer> statuses = List.of(1, 2, 3).stream()
                    .map(number -> ask(form, ReceiptNumber.ofSequence(number).value()))
                    .toList();

            assertThat(statuses).containsExactly(200, 200, 429);
            assertThat(form.visitor().get("/status").status()).isEqualTo(200);
        }
    }

    private static List<Integer> wrongThenRight(RunningForm form, String receipt) {
        return List.of(1, 2, 3, 4).stream().map(time -> ask(form, receipt)).toList();
    }

    private static int ask(RunningForm form, String receipt) {
        return form.visitor()
                .answer("/status", Map.of("receipt-number", receipt, "own-contact", "010-0999-0000"))
                .status();
    }
}
