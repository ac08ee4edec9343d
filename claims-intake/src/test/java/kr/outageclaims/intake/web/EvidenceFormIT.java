package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.fillToEvidence;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static kr.outageclaims.intake.web.GivenForm.scooter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.intake.evidence.RealFiles;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.intake.web.Visitor.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files on their way from the form to the claim. */
class EvidenceFormIT {

    private static final String PAGE = "/claim/evidence";
    private static final Sent PHOTO = new Sent("킥보드 사진.jpg", RealFiles.picture("jpg"));
    private static final Sent SALES = new Sent("sales.xlsx", RealFiles.xlsx());

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
    void severalFilesAtOnceAreListedCheckedAndFiledWithTheClaim() {
        Visitor visitor = form.visitor();
        Seen opened = fillToEvidence(visitor);
        assertThat(opened.path()).isEqualTo(PAGE);
        assertThat(opened.body()).contains("없어도 신고할 수 있습니다", "JPEG, PNG, HEIC, WebP", "5개까지", "10MB까지");

        Seen listed = visitor.upload(PAGE, opened, "upload", PHOTO, SALES);
        assertThat(listed.path()).isEqualTo(PAGE);
        assertThat(listed.body()).contains("킥보드 사진.jpg", "sales.xlsx", "5개 중 2개");
        Seen consent = visitor.upload(PAGE, listed, "");
        assertThat(consent.path()).isEqualTo("/claim/consent");

        Seen check = rest(visitor);
        assertThat(check.body()).contains("증빙 자료", "킥보드 사진.jpg\nsales.xlsx");
        String receipt = visitor.post("/claim/check", check, Map.of()).receipt().orElseThrow();

        assertThat(form.rows("SELECT kind FROM attached_evidence WHERE receipt_number = ? ORDER BY id", receipt))
                .containsExactly(List.of("JPEG"), List.of("XLSX"));
    }

    @Test
    void aFileIsTakenWithTheButtonThatGoesOn() {
        Visitor visitor = form.visitor();

        Seen consent = visitor.upload(PAGE, fillToEvidence(visitor), "", PHOTO);

        assertThat(consent.path()).isEqualTo("/claim/consent");
        assertThat(visitor.get(PAGE).body()).contains("킥보드 사진.jpg");
    }

    @Test
    void whoUploadsWithoutAFileIsToldToChooseOne() {
        Visitor visitor = form.visitor();

        Seen seen = visitor.upload(PAGE, fillToEvidence(visitor), "upload");

        assertThat(seen.path()).isEqualTo(PAGE);
        assertThat(seen.body()).contains("<title>오류:", "<a href=\"#files\">올릴 파일을 먼저 골라 주세요.</a>");
    }

    @Test
    void aFileIsGivenUpAgain() {
        Visitor visitor = form.visitor();
        Seen listed = visitor.upload(PAGE, fillToEvidence(visitor), "upload", PHOTO, SALES);

        Seen left = visitor.post(PAGE, listed, Map.of("remove", names(listed).get(0)));

        assertThat(left.body()).contains("sales.xlsx", "5개 중 1개").doesNotContain("킥보드 사진.jpg");
    }

    @Test
    void whatIsRefusedIsNamedAndWhatIsGoodIsKept() {
        Visitor visitor = form.visitor();

        Seen seen = visitor.upload(
                PAGE,
                fillToEvidence(visitor),
                "",
                new Sent("메모.txt", "글".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                PHOTO);

        assertThat(seen.path()).isEqualTo(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("<title>오류:", "“메모.txt” 파일은 받을 수 없는 형식입니다", "킥보드 사진.jpg", "5개 중 1개");
        assertThat(visitor.get("/claim/paid").body()).contains("킥보드 대여");
    }

    @Test
    void aPausedFormKeepsItsFilesOnAnotherDevice() {
        Visitor phone = form.visitor();
        Seen listed = phone.upload(PAGE, fillToEvidence(phone), "upload", PHOTO);
        form.jdbc().update("UPDATE evidence_basket SET touched_at = '2020-01-01' WHERE receipt_number IS NULL");
        Seen saved = phone.upload(PAGE, listed, "save", SALES);
        Matcher code = Pattern.compile("id=\"code\">([^<]+)<").matcher(saved.body());
        assertThat(code.find()).isTrue();

        Visitor desk = form.visitor();
        desk.answer("/resume", Map.of("code", code.group(1)));
        assertThat(desk.get(PAGE).body()).contains("킥보드 사진.jpg", "sales.xlsx");
        Seen check = rest(desk);
        String receipt = desk.post("/claim/check", check, Map.of()).receipt().orElseThrow();

        assertThat(form.rows("SELECT kind FROM attached_evidence WHERE receipt_number = ?", receipt))
                .hasSize(2);
    }

    @Test
    void savingAndOpeningAgainBeginsTheTimeOfTheFilesAnew() {
        Visitor visitor = form.visitor();
        visitor.upload(PAGE, fillToEvidence(visitor), "", PHOTO);
        Runnable age = () -> form.jdbc().update("UPDATE evidence_basket SET touched_at = '2020-01-01'");

        age.run();
        Seen saved = visitor.answer("/claim/consent", Map.of("save", "yes"));
        long afterSaving = oldBaskets();
        Matcher code = Pattern.compile("id=\"code\">([^<]+)<").matcher(saved.body());
        assertThat(code.find()).isTrue();
        age.run();
        long before = oldBaskets();
        form.visitor().answer("/resume", Map.of("code", code.group(1)));

        assertThat(oldBaskets()).isEqualTo(before - 1).isEqualTo(afterSaving);
    }

    @Test
    void sentTwiceTheFilesAreThereOnce() {
        Visitor visitor = form.visitor();
        visitor.upload(PAGE, fillToEvidence(visitor), "", PHOTO);
        Seen check = rest(visitor);

        String receipt = visitor.post("/claim/check", check, Map.of()).receipt().orElseThrow();
        visitor.forgetCookie("session");
        assertThat(visitor.post("/claim/check", check, Map.of()).receipt()).contains(receipt);

        assertThat(form.rows("SELECT kind FROM attached_evidence WHERE receipt_number = ?", receipt))
                .containsExactly(List.of("JPEG"));
    }

    @Test
    void theNextFormOfAVisitorHasFilesOfItsOwn() {
        Visitor visitor = form.visitor();
        visitor.upload(PAGE, fillToEvidence(visitor), "", PHOTO);
        visitor.post("/claim/check", rest(visitor), Map.of()).receipt().orElseThrow();

        Seen second = fillToEvidence(visitor);

        assertThat(second.body()).doesNotContain("킥보드 사진.jpg");
    }

    @Test
    void withoutALossNothingIsAskedAndWhatWasUploadedIsNotFiled() {
        Visitor visitor = form.visitor();
        visitor.upload(PAGE, fillToEvidence(visitor), "", PHOTO);
        visitor.answer("/claim/happened", noLoss().get("happened"));
        visitor.answer("/claim/consent", noLoss().get("consent"));
        Seen check = visitor.answer("/claim/contact", noLoss().get("contact"));

        assertThat(check.body()).doesNotContain("증빙 자료");
        assertThat(visitor.get(PAGE).path()).isEqualTo("/claim/check");
        String receipt = visitor.post("/claim/check", check, Map.of()).receipt().orElseThrow();
        assertThat(form.rows("SELECT kind FROM attached_evidence WHERE receipt_number = ?", receipt))
                .isEmpty();
    }

    @Test
    void whoHasNothingToShowGoesOn() {
        Visitor visitor = form.visitor();

        Seen check = fill(visitor, scooter());

        assertThat(check.body()).contains("올리지 않음");
        assertThat(visitor.post("/claim/check", check, Map.of()).receipt()).isPresent();
    }

    private static long oldBaskets() {
        return Long.parseLong(form.row("SELECT COUNT(*) FROM evidence_basket WHERE touched_at < '2021-01-01'")
                .get(0));
    }

    private static Seen rest(Visitor visitor) {
        Seen seen = visitor.get("/claim/consent");
        for (String page : List.of("consent", "contact", "account")) {
            seen = visitor.answer("/claim/" + page, scooter().get(page));
        }
        return seen;
    }

    private static List<String> names(Seen listed) {
        return Pattern.compile("name=\"remove\" value=\"([0-9a-f]{32})\"")
                .matcher(listed.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
