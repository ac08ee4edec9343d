package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import kr.outageclaims.intake.evidence.RealFiles;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.intake.web.Visitor.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that come after the claim. */
class StatusEvidenceIT {

    private static final String PAGE = "/status/add/evidence";

    private static RunningForm form;

    private Visitor visitor;
    private GivenClaim claim;

    @BeforeAll
    static void start() {
        form = RunningForm.start("--claims.web.forms-per-minute=100000", "--claims.status.asks-per-minute=100000");
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @BeforeEach
    void file() {
        visitor = form.visitor();
        claim = GivenClaim.byMail(form);
    }

    @Test
    void filesAreTheClaimsAtOnceAndToldBack() {
        claim.at("PROPOSED", "held", "evidence").actedOn(visitor);

        Seen listed = visitor.upload(PAGE, visitor.get(PAGE), "upload", photo(1), photo(2));

        assertThat(listed.path()).isEqualTo(PAGE);
        assertThat(listed.body()).contains("보내신 파일", "사진 1.jpg", "사진 2.jpg").doesNotContain("name=\"remove\"");
        assertThat(kinds()).containsExactly("PNG", "PNG");
        assertThat(visitor.get("/status/claim").body())
                .contains("증빙 자료를 받았습니다.", "새로 알려 주신 것")
                .doesNotContain("보내 주셔야 할 것이 있습니다");
        assertThat(claim.found(form.visitor()).body()).contains("새로 알려 주신 것");
    }

    @Test
    void whatIsNoEvidenceIsNamedAndTheRestIsKept() {
        claim.actedOn(visitor);

        Seen seen = visitor.upload(
                PAGE, visitor.get(PAGE), "upload", photo(1), new Sent("메모.txt", "글".getBytes(StandardCharsets.UTF_8)));

        assertThat(seen.body()).contains("“메모.txt” 파일은 받을 수 없는 형식입니다", "사진 1.jpg");
        assertThat(kinds()).containsExactly("PNG");
    }

    @Test
    void whoSendsNoFileIsToldToChooseOne() {
        claim.actedOn(visitor);

        Seen seen = visitor.upload(PAGE, visitor.get(PAGE), "upload");

        assertThat(seen.body()).contains("<title>오류:", "<a href=\"#files\">올릴 파일을 먼저 골라 주세요.</a>");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void fiveFilesAClaimHoweverManySessionsSendThem() {
        claim.actedOn(visitor);
        visitor.upload(PAGE, visitor.get(PAGE), "upload", photos(1, 3));
        Visitor another = form.visitor();
        claim.actedOn(another);

        Seen seen = another.upload(PAGE, another.get(PAGE), "upload", photos(4, 6));

        assertThat(seen.body()).contains("“사진 6.jpg” 파일은 받지 않았습니다");
        assertThat(kinds()).hasSize(5);
    }

    @Test
    void withoutALeaveOrOnceDecidedNothingIsTaken() {
        claim.actedOn(visitor);
        Seen opened = visitor.get(PAGE);
        claim.at("DECIDED", "declined", "");
        assertThat(visitor.upload(PAGE, opened, "upload", photo(1)).body()).contains("이미 결정된 신고라서");

        form.jdbc().update("UPDATE one_time_code SET leave_ends_at = '2022-01-01'");
        assertThat(visitor.upload(PAGE, opened, "upload", photo(1)).path()).isEqualTo("/status/code");
        assertThat(form.visitor().get(PAGE).path()).isEqualTo("/status");
        assertThat(kinds()).isEmpty();
    }

    private List<String> kinds() {
        return form.jdbc()
                .queryForList(
                        "SELECT kind FROM attached_evidence WHERE receipt_number = ?", String.class, claim.receipt());
    }

    private static Sent photo(int number) {
        return new Sent("사진 " + number + ".jpg", RealFiles.picture(number));
    }

    private static Sent[] photos(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(StatusEvidenceIT::photo)
                .toArray(Sent[]::new);
    }
}
