package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static kr.outageclaims.intake.web.GivenForm.scooter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A form is one claim, however often, from however many windows and with whatever lost on the way it is sent. */
class OneFormOneClaimIT {

    private static RunningForm form;

    @BeforeAll
    static void start() {
        form = RunningForm.start();
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @Test
    void theSameFormIsOneClaimHoweverOftenItIsSent() {
        Visitor visitor = form.visitor();
        Seen check = fill(visitor, noLoss());
        long before = form.claims();

        Seen first = visitor.post("/claim/check", check, Map.of());
        Seen twice = visitor.post("/claim/check", check, Map.of());
        Seen back = visitor.get("/claim/check");

        assertThat(first.receipt()).isPresent();
        assertThat(List.of(twice.receipt(), back.receipt())).containsOnly(first.receipt());
        assertThat(form.claims()).isEqualTo(before + 1);
    }

    @Test
    void theReceiptIsFoundAgainWhenTheAnswerWasLostAndTheSessionIsGone() {
        Visitor visitor = form.visitor();
        Seen check = fill(visitor, noLoss());
        String number = visitor.post("/claim/check", check, Map.of()).receipt().orElseThrow();
        visitor.forgetCookie("session");

        Seen again = visitor.post("/claim/check", check, Map.of());

        assertThat(again.receipt()).contains(number);
    }

    @Test
    void twentyAtOnceAreOneClaim() throws Exception {
        Visitor visitor = form.visitor();
        Seen check = fill(visitor, noLoss());
        long before = form.claims();

        Set<String> numbers = receipts(20, () -> visitor.post("/claim/check", check, Map.of()));

        assertThat(numbers).hasSize(1);
        assertThat(form.claims()).isEqualTo(before + 1);
    }

    @Test
    void anAnswerChangedInASecondWindowAfterSendingMakesNoSecondClaim() {
        Visitor visitor = form.visitor();
        Seen check = fill(visitor, noLoss());
        Seen otherWindow = visitor.get("/claim/happened");
        String number = visitor.post("/claim/check", check, Map.of()).receipt().orElseThrow();

        Seen late = visitor.post("/claim/happened", otherWindow, Map.of("narrative", "다른 내용입니다.", "harm", "NONE"));

        assertThat(late.receipt()).contains(number);
    }

    @Test
    void anotherClaimAfterTheReceiptHasANumberOfItsOwn() {
        Visitor visitor = form.visitor();
        String first = visitor.post("/claim/check", fill(visitor, noLoss()), Map.of())
                .receipt()
                .orElseThrow();

        Seen check = fill(visitor, scooter());
        String second = visitor.post("/claim/check", check, Map.of()).receipt().orElseThrow();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theFirstFormSentAgainShowsItsReceiptAndLeavesTheSecondAsItIs() {
        Visitor visitor = form.visitor();
        Seen firstCheck = fill(visitor, noLoss());
        String first =
                visitor.post("/claim/check", firstCheck, Map.of()).receipt().orElseThrow();
        Seen check = fill(visitor, scooter());

        Seen again = visitor.post("/claim/check", firstCheck, Map.of());
        Seen english = visitor.post("/claim/check", again, Map.of("lang", "en"));

        assertThat(again.receipt()).contains(first);
        assertThat(again.body()).doesNotContain("?lang=");
        assertThat(english.receipt()).contains(first);
        assertThat(english.body()).contains("We have received your claim");
        assertThat(visitor.post("/claim/check", check, Map.of()).receipt().orElseThrow())
                .isNotEqualTo(first);
    }

    @Test
    void tellsOfAnEarlierClaimForTheSameDamageAndTakesItAnyway() {
        Map<String, Map<String, String>> pages = noLoss();
        pages.put("contact", Map.of("name", "김영희", "phone", "010-0765-4321"));
        Visitor first = form.visitor();
        Seen firstCheck = fill(first, pages);
        assertThat(firstCheck.body()).doesNotContain("이미 신고하신 것 같습니다");
        String number =
                first.post("/claim/check", firstCheck, Map.of()).receipt().orElseThrow();

        Visitor second = form.visitor();
        Seen check = fill(second, pages);

        assertThat(check.body()).contains("이미 신고하신 것 같습니다").doesNotContain(number);
        assertThat(second.post("/claim/check", check, Map.of()).receipt())
                .isPresent()
                .get()
                .isNotEqualTo(number);
    }

    @Test
    void aWithdrawnClaimIsNoEarlierClaim() {
        Map<String, Map<String, String>> pages = noLoss();
        pages.put("contact", Map.of("name", "김영희", "phone", "010-0765-4322"));
        String number = filed(pages);

        form.jdbc()
                .update(
                        "INSERT INTO claim_withdrawal SELECT id, received_at FROM claim WHERE receipt_number = ?",
                        number);

        assertThat(fill(form.visitor(), pages).body()).doesNotContain("이미 신고하신 것 같습니다");
    }

    @Test
    void anEarlierClaimTellsWhatItsNewestCorrectionSays() {
        Map<String, Map<String, String>> pages = noLoss();
        pages.put("contact", Map.of("name", "김영희", "phone", "010-0765-4323"));
        String number = filed(pages);

        correct(number, "media");
        correct(number, "channel");

        assertThat(fill(form.visitor(), pages).body()).doesNotContain("이미 신고하신 것 같습니다");
        pages.put("service", Map.of("service", "talk", "feature-talk", "media"));
        assertThat(fill(form.visitor(), pages).body()).doesNotContain("이미 신고하신 것 같습니다");
        pages.put("service", Map.of("service", "talk", "feature-talk", "channel"));
        assertThat(fill(form.visitor(), pages).body()).contains("이미 신고하신 것 같습니다");
    }

    private static String filed(Map<String, Map<String, String>> pages) {
        Visitor visitor = form.visitor();
        return visitor.post("/claim/check", fill(visitor, pages), Map.of())
                .receipt()
                .orElseThrow();
    }

    private static void correct(String receipt, String feature) {
        form.jdbc().update("""
                        INSERT INTO claim_correction (claim_id, user_type, service, feature, damage_from, damage_to,
                            narrative, claimed_amount, fee, corrected_at)
                        SELECT id, user_type, service, ?, damage_from, damage_to, narrative, claimed_amount, fee, received_at
                        FROM claim WHERE receipt_number = ?
                        """, feature, receipt);
    }

    private static Set<String> receipts(int times, Callable<Seen> send) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Seen>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(threads.submit(send));
            }
            List<Seen> seen = new ArrayList<>();
            for (Future<Seen> one : all) {
                seen.add(one.get());
            }
            assertThat(seen).allSatisfy(one -> assertThat(one.receipt()).isPresent());
            return seen.stream().map(one -> one.receipt().orElseThrow()).collect(Collectors.toSet());
        } finally {
            threads.shutdownNow();
        }
    }
}
