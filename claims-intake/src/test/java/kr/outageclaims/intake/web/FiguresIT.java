package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.evidence.EvidenceBasket;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.notice.Outbox;
import kr.outageclaims.intake.register.Register;
import kr.outageclaims.intake.register.Submission;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** The figures as Prometheus reads them, after real claims and refusals. */
class FiguresIT {

    private static final Pattern URI_TAG = Pattern.compile("uri=\"([^\"]*)\"");

    private static RunningForm form;

    @BeforeAll
    static void start() {
        form = RunningForm.start("--claims.figures-every=200ms");
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @Test
    void countsClaimsOnceHoweverOftenTheyAreSent() {
        Figures before = Figures.of(form);
        Visitor visitor = form.visitor();
        Seen check = fill(visitor, Marked.scooter());
        visitor.post("/claim/check", check, Map.of());
        visitor.post("/claim/check", check, Map.of());

        Figures after = until(figures -> figures.value("claims_stored{channel=\"web\"}") > 0);

        assertThat(more(before, after, "claims_received_total{channel=\"web\"}"))
                .isEqualTo(1);
        assertThat(after.values()).containsKey("claims_stored{channel=\"call-centre\"}");
    }

    @Test
    void countsRefusalsByTheirCode() {
        Figures before = Figures.of(form);
        Visitor visitor = form.visitor();
        fill(visitor, Marked.scooter());
        visitor.answer("/claim/contact", Map.of("name", "", "phone", "12", "email", "x@y"));
        form.bean(Register.class).register("2022-10-15-pangyo", List.of(withoutContact()));

        Figures after = Figures.of(form);

        assertThat(more(before, after, "claims_form_problems_total{code=\"bad-phone\",page=\"contact\"}"))
                .isEqualTo(1);
        assertThat(more(before, after, "claims_refused_total{channel=\"web\",code=\"missing-contact\"}"))
                .isEqualTo(1);
    }

    @Test
    void countsEvidenceByKindAndRefusal() throws IOException {
        EvidenceStore store = form.bean(EvidenceStore.class);
        EvidenceBasket basket = EvidenceBasket.fresh();
        store.take(basket, Marked.NAME + ".png", new ByteArrayInputStream(picture()));
        store.take(basket, Marked.NAME + ".png", new ByteArrayInputStream(new byte[0]));

        Figures figures = Figures.of(form);

        assertThat(figures.value("claims_evidence_taken_total{kind=\"png\",scanned=\"no\"}"))
                .isEqualTo(1);
        assertThat(figures.value("claims_evidence_refused_total{code=\"empty\"}"))
                .isEqualTo(1);
    }

    @Test
    void showsDraftsAndTheMailsThatWait() {
        Visitor visitor = form.visitor();
        Seen opened = visitor.get("/claim/who");
        visitor.post("/claim/who", opened, Map.of("filer", "SELF", "save", ""));
        form.bean(Outbox.class).receipt(ReceiptNumber.ofSequence(77), new EmailAddress(Marked.EMAIL), Locale.KOREAN);

        Figures figures = until(now -> now.value("claims_mails{state=\"waiting\"}") >= 1
                && now.value("claims_drafts_kept") >= 1
                && now.value("claims_mails_oldest_waiting_seconds") > 0);

        assertThat(figures.value("claims_drafts_saved_total")).isEqualTo(1);
        assertThat(figures.value("claims_mails{state=\"sent\"}")).isZero();
        assertThat(figures.value("claims_figures_age_seconds")).isLessThan(10);
    }

    @Test
    void countsWhoIsTurnedAway() {
        try (RunningForm narrow = RunningForm.start("--claims.web.forms-per-minute=1");
                RunningForm full = RunningForm.start("--claims.web.requests-at-once=0")) {
            Visitor visitor = narrow.visitor();
            Seen opened = visitor.get("/claim/who");
            visitor.post("/claim/who", opened, Map.of("filer", "SELF"));
            visitor.post("/claim/who", opened, Map.of("filer", "SELF"));
            full.visitor().get("/");

            assertThat(Figures.of(narrow).value("claims_requests_turned_away_total{reason=\"rate\"}"))
                    .isEqualTo(1);
            assertThat(Figures.of(full).value("claims_requests_turned_away_total{reason=\"overload\"}"))
                    .isEqualTo(1);
        }
    }

    @Test
    void holdsLatenciesByPagesThatWeKnowAndNothingOfAPerson() {
        Visitor visitor = form.visitor();
        visitor.post("/claim/check", fill(visitor, Marked.scooter()), Map.of());
        visitor.get("/" + Marked.ACCOUNT_REFERENCE);
        visitor.get("/claim/" + "marked?phone=" + Marked.PHONE);
        visitor.get("/assets/" + Marked.EMAIL);
        visitor.postRaw("/claim/contact", "name=" + Marked.PHONE, "text/" + Marked.ACCOUNT_REFERENCE);

        Figures figures = Figures.of(form);

        Set<String> uris = URI_TAG.matcher(figures.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(uris)
                .contains("/claim/check", "/claim/{page:[a-z]+}", "/claim/receipt")
                .allSatisfy(uri -> assertThat(uri)
                        .isIn(Stream.concat(
                                        form.mappedPaths(),
                                        Stream.of(
                                                "/assets/**",
                                                "/actuator/prometheus",
                                                "NOT_FOUND",
                                                "REDIRECTION",
                                                "UNKNOWN"))
                                .toList()));
        assertThat(figures.text())
                .contains("http_server_requests_seconds_bucket{", "le=\"0.25\"")
                .doesNotContain(Marked.values());
    }

    @Test
    void theFiguresAreNotOnThePublicPort() {
        assertThat(form.visitor().get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(form.visitor().get("/actuator/health").status()).isEqualTo(404);
        assertThat(form.management()).isNotEqualTo(form.root());
    }

    @Test
    void everyTaskHasAThread() {
        int tasks = form.bean(ScheduledAnnotationBeanPostProcessor.class)
                .getScheduledTasks()
                .size();

        assertThat(tasks).isBetween(3, Integer.parseInt(form.setting("spring.task.scheduling.pool.size")));
    }

    private static Submission withoutContact() {
        Submission.Contact nobody = new Submission.Contact(null, null, null, null, null, null, null, null, null);
        return new Submission(
                Channel.WEB,
                "no-contact",
                Instant.parse("2022-10-20T03:04:05.678Z"),
                nobody,
                null,
                null,
                null,
                null,
                null,
                Marked.NARRATIVE,
                null,
                null,
                false,
                null);
    }

    private static Figures until(Predicate<Figures> holds) {
        Figures figures = Figures.of(form);
        for (int i = 0; i < 100 && !holds.test(figures); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            figures = Figures.of(form);
        }
        assertThat(holds.test(figures)).as(figures.text()).isTrue();
        return figures;
    }

    private static double more(Figures before, Figures after, String name) {
        return after.value(name) - before.value(name);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
