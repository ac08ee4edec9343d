package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fillToEvidence;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.evidence.RealFiles;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.intake.web.Visitor.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that lie, and requests that are none. */
class HostileFilesIT {

    private static final String PAGE = "/claim/evidence";
    /** Of a request that is read at all. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final Sent PHOTO = new Sent("photo.jpg", RealFiles.picture("jpg"));

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
    void eachFileThatIsNotTakenHasItsReason() {
        Sent[] files = {
            new Sent("영수증.jpg", "MZ\u0000 program".getBytes(StandardCharsets.UTF_8)),
            new Sent("empty.pdf", new byte[0]),
            new Sent("locked.xlsx", RealFiles.lockedXlsx()),
            new Sent("bomb.docx", RealFiles.docxWith("word/media/image1.png", 200_000_000)),
            new Sent("half.docx", Arrays.copyOf(RealFiles.docx(), 900)),
            new Sent("big.jpg", new byte[11 * 1024 * 1024]),
            PHOTO
        };
        Visitor visitor = form.visitor();

        Seen seen = visitor.upload(PAGE, fillToEvidence(visitor), "", files);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body())
                .contains(
                        "“영수증.jpg” 파일은 받을 수 없는 형식입니다",
                        "“empty.pdf” 파일이 비어 있습니다",
                        "“locked.xlsx” 파일에 암호가 걸려",
                        "“bomb.docx” 파일은 열었을 때 지나치게 커집니다",
                        "“half.docx” 파일이 손상되어",
                        "“big.jpg” 파일이 너무 큽니다",
                        "5개 중 1개",
                        ">photo.jpg<");
    }

    @Test
    void theSixthFileIsRefusedByName() {
        Visitor visitor = form.visitor();

        Seen seen = visitor.upload(
                PAGE,
                fillToEvidence(visitor),
                "upload",
                IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> new Sent(number + ".png", RealFiles.picture(number)))
                        .toArray(Sent[]::new));

        assertThat(seen.body())
                .contains("파일은 " + EvidenceStore.MOST_FILES + "개까지", "“6.png” 파일은 받지 않았습니다", "파일 5개를 모두 올리셨습니다")
                .doesNotContain("type=\"file\"");
    }

    @Test
    void aNameThatHidesTurnsAroundOrBreaksOutIsShownHarmless() {
        Visitor visitor = form.visitor();

        Seen seen = visitor.upload(
                PAGE,
                fillToEvidence(visitor),
                "upload",
                new Sent("\u202egpj.exe\u0000\u0007<script>alert(1)</script>.jpg", RealFiles.picture(1)),
                new Sent("C:\\Users\\홍길동\\사진.png", RealFiles.picture(2)),
                new Sent("../../../etc/passwd", RealFiles.picture(3)),
                new Sent("탭\tnext\u2028line.png", RealFiles.picture(4)),
                new Sent("긴".repeat(1_000) + ".png", RealFiles.picture(5)));

        assertThat(seen.body())
                .doesNotContain("\u202e", "\u0000", "\u0007", "<script>alert", "Users", "etc/passwd</span>");
        assertThat(visitor.get(PAGE).status()).isEqualTo(200);
    }

    @Test
    void aRequestThatEndsInTheMiddleSaysSoAndKeepsWhatCameWhole() {
        Visitor visitor = form.visitor();
        Seen opened = fillToEvidence(visitor);
        Multipart body = new Multipart();
        opened.hidden().forEach(body::field);
        byte[] cut = body.file("files", PHOTO)
                .text("--" + Multipart.BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"cut.png\"\r\n\r\nPNG")
                .broken();

        Seen seen = visitor.postBytes(PAGE, cut, Multipart.TYPE);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("보내는 중에 연결이 끊어졌습니다", ">photo.jpg<").doesNotContain("cut.png");
        assertThat(visitor.get("/claim/paid").body()).contains("킥보드 대여");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "multipart/form-data; charset=nonsense; boundary=" + Multipart.BOUNDARY + "x",
                "multipart/mixed; boundary=" + Multipart.BOUNDARY,
                "multipart/form-data; boundary=\u00e9\u00e9"
            })
    void aRequestThatIsNoFormIsRefused(String type) {
        Visitor visitor = form.visitor();
        Seen opened = fillToEvidence(visitor);
        Multipart body = new Multipart();
        opened.hidden().forEach(body::field);

        Seen seen = visitor.postBytes(PAGE, body.file("files", PHOTO).closed(), type.replace("\u00e9", "%"));

        assertThat(seen.status()).isIn(400, 403);
        assertThat(seen.body()).contains("장애 피해신고").doesNotContain("Exception", "org.apache");
        assertThat(visitor.get(PAGE).body()).doesNotContain("photo.jpg");
    }

    @Test
    void moreFieldsThanAFormHasAreRefused() {
        assertRefused(body -> IntStream.range(0, 100).forEach(number -> body.field("a" + number, "1")), 400);
        assertRefused(body -> body.field("long", "가".repeat(20_000)), 400);
        assertRefused(
                body -> body.text("--" + Multipart.BOUNDARY + "\r\nX: " + "x".repeat(10_000) + "\r\n\r\n\r\n"), 400);
    }

    @Test
    void aRequestThatAnnouncesMoreThanIsEverReadGetsItsPageAtOnce() throws IOException {
        URI root = URI.create(form.root());
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + PAGE + " HTTP/1.1\r\nHost: " + root.getAuthority() + "\r\nContent-Type: "
                                    + Multipart.TYPE + "\r\nContent-Length: " + (MOST_BYTES + 1)
                                    + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readNBytes(4_000), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("보내신 내용이 너무 큽니다");
        }
    }

    @Test
    void anotherCharsetIsReadOrRefusedButNeverBreaks() {
        Visitor visitor = form.visitor();
        Seen opened = fillToEvidence(visitor);
        Multipart body = new Multipart();
        opened.hidden().forEach(body::field);
        body.text("--" + Multipart.BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename*=nonsense''%zz.png\r\n\r\nx\r\n");

        Seen seen = visitor.postBytes(PAGE, body.file("files", PHOTO).closed(), Multipart.TYPE + "; charset=EUC-KR");

        assertThat(seen.status()).isIn(200, 400);
        assertThat(seen.body()).contains("장애 피해신고").doesNotContain("Exception");
    }

    @Test
    void withoutTheTokenAgainstForgeryNothingIsTaken() {
        Visitor visitor = form.visitor();
        fillToEvidence(visitor);

        Seen seen = visitor.postBytes(PAGE, new Multipart().file("files", PHOTO).closed(), Multipart.TYPE);

        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.body()).contains("확인되지 않은 요청입니다");
        assertThat(visitor.get(PAGE).body()).doesNotContain("photo.jpg");
    }

    @Test
    void withAnExpiredSessionTheWholeUploadStillGetsItsAnswer() {
        Visitor visitor = form.visitor();
        Seen opened = fillToEvidence(visitor);
        visitor.forgetCookie("session");

        Seen seen = visitor.upload(PAGE, opened, "", new Sent("big.jpg", new byte[9 * 1024 * 1024]));

        assertThat(seen.status()).isEqualTo(410);
        assertThat(seen.body()).contains("적으신 내용을 찾을 수 없습니다");
    }

    @Test
    void thePageBeforeItsTurnLeadsToTheFirstUnansweredOneAndTakesNothing() {
        Visitor visitor = form.visitor();
        visitor.answer("/claim/who", Map.of("filer", "SELF"));
        Seen opened = visitor.get("/claim/service");

        Seen seen = visitor.upload(PAGE, opened, "", PHOTO);

        assertThat(seen.path()).isEqualTo("/claim/service");
        fillToEvidence(visitor);
        assertThat(visitor.get(PAGE).body()).doesNotContain("photo.jpg");
    }

    @Test
    void nobodyRemovesTheFilesOfAnother() {
        Visitor owner = form.visitor();
        Seen listed = owner.upload(PAGE, fillToEvidence(owner), "upload", PHOTO);
        String name = listed.body().replaceAll("(?s).*name=\"remove\" value=\"([0-9a-f]{32})\".*", "$1");
        Visitor other = form.visitor();

        for (String tried : List.of(name, "../" + name, "", "' OR 1=1 --")) {
            assertThat(other.post(PAGE, fillToEvidence(other), Map.of("remove", tried))
                            .status())
                    .isEqualTo(200);
        }

        assertThat(owner.get(PAGE).body()).contains("photo.jpg");
    }

    private static void assertRefused(Consumer<Multipart> content, int status) {
        Visitor visitor = form.visitor();
        Seen opened = fillToEvidence(visitor);
        Multipart body = new Multipart();
        opened.hidden().forEach(body::field);
        content.accept(body);

        Seen seen = visitor.postBytes(PAGE, body.closed(), Multipart.TYPE);

        assertThat(seen.status()).isEqualTo(status);
        assertThat(seen.body()).contains("장애 피해신고").doesNotContain("Exception");
    }
}
