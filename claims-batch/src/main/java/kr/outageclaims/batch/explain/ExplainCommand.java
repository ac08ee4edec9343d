package kr.outageclaims.batch.explain;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.stored.CodeWords;
import kr.outageclaims.batch.stored.ReasonsJson;
import kr.outageclaims.batch.stored.WebFiling;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.classifier.Reason;
import kr.outageclaims.explanation.Explanation;
import kr.outageclaims.intake.claimant.Masking;
import kr.outageclaims.rulebook.Rulebooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: the claimant's explanation in both languages, then what an auditor follows it by. */
@Component
@Command(
        name = "explain",
        description = "이 신고가 왜 이 금액을 받는지 설명합니다 / why this claim got this amount",
        mixinStandardHelpOptions = true)
class ExplainCommand implements ClaimsCommand {

    private static final DateTimeFormatter SEOUL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.KOREA).withZone(ZoneId.of("Asia/Seoul"));

    private static final Predicate<Reason> OUTAGE_TIMES_UNKNOWN =
            reason -> reason.sign().equals("manual=outage-times-unknown");

    @Parameters(paramLabel = "RECEIPT", description = "접수번호, 예: 7KQM-2XWA-D / receipt number")
    private String receipt = "";

    private final JdbcClient jdbc;
    private final ClaimExplainer explainer;

    ExplainCommand(JdbcClient jdbc, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.explainer = new ClaimExplainer(rulebooks);
    }

    @Override
    public Integer call() {
        String typed = receipt.strip().toUpperCase(Locale.ROOT);
        if (!ReceiptNumber.isValid(typed)) {
            throw new BadInput("접수번호 " + typed + "이(가) 올바르지 않습니다: 마지막 확인 글자가 맞지 않습니다."
                    + " / not a receipt number: its check character does not fit. Expected e.g. 7KQM-2XWA-D.");
        }
        ClaimStory story = ClaimStory.of(jdbc, new ReceiptNumber(typed))
                .orElseThrow(() ->
                        new BadInput("접수번호 " + typed + ": 그런 신고가 없습니다 / there is no claim with this receipt number."));
        print(story, explainer.explain(story).orElseGet(() -> stillOnItsWay(story)));
        return 0;
    }

    private static Explanation stillOnItsWay(ClaimStory story) {
        ClaimStory.Reading reading = story.reading();
        if (reading == null) {
            return new Explanation("신고를 접수했고, 아직 분류하지 않았습니다.", "Your claim is received and not classified yet.");
        }
        if (reading.manual() && ReasonsJson.read(reading.reasons()).stream().anyMatch(OUTAGE_TIMES_UNKNOWN)) {
            return new Explanation(
                    "이 장애는 시작과 끝 시각이 알려지지 않아 담당자가 직접 확인하고 있습니다. 시각이 확인될 때까지 보상안은 만들지 않습니다.",
                    "It is not known when this outage began and ended, so an operator is looking at your claim. Nothing is"
                            + " proposed until its times are known.");
        }
        return reading.manual()
                ? new Explanation(
                        "내용만으로는 분명하지 않아 담당자가 직접 확인하고 있습니다.",
                        "Your words alone were not clear enough; an operator is looking at your claim.")
                : new Explanation(
                        "분류를 마쳤고, 보상안을 준비하고 있습니다.", "Your claim is classified; the proposal is being prepared.");
    }

    private static void print(ClaimStory story, Explanation explanation) {
        ClaimStory.Claim claim = story.claim();
        line("접수번호 / receipt  %s   (%s, %s)", claim.receiptNumber(), claim.channel(), time(claim.receivedAtUtc()));
        line("");
        line("%s", explanation.korean());
        line("");
        line("%s", explanation.english());
        line("");
        line("— 처리 기록 / record —");
        record(story);
    }

    private static void record(ClaimStory story) {
        filing(story.claim().filing());
        ClaimStory.Reading reading = story.reading();
        if (reading != null) {
            line(
                    "분류 / classified    %s: %s",
                    reading.answeredBy() == null ? reading.keywordSet() : reading.answeredBy(),
                    words(reading.reasons()));
        }
        evidence(story.proof());
        ClaimStory.Proposed proposed = story.proposed();
        if (proposed != null) {
            line(
                    "보상안 / proposed    %s  %s  rulebook %s (SHA-256 %s)",
                    time(proposed.createdAtUtc()), proposed.clause(), proposed.rulebook(), proposed.rulebookSha256());
            line("사실 / facts         %s", proposed.facts());
        }
        ClaimStory.Decided decided = story.decided();
        if (decided != null) {
            line(
                    "결정 / decided       %s  %s  %,d원 %s  (%d차, %s)",
                    time(decided.decidedAtUtc()),
                    CodeWords.both("decision", decided.decision()),
                    decided.cashWon(),
                    decided.entitlements(),
                    decided.round(),
                    decided.decidedBy());
        }
        story.owed()
                .forEach(owed -> line(
                        "지급 / payout        %s %,d  %s%s",
                        CodeWords.kind(owed.kind()),
                        owed.quantity(),
                        CodeWords.both("state", owed.state()),
                        owed.attempt() == 1 ? "" : "  (" + owed.attempt() + "번째 / attempt " + owed.attempt() + ")"));
        story.answered().forEach(ExplainCommand::answered);
    }

    private static void filing(WebFiling filing) {
        if (filing.isByGuardian()) {
            line("신고 / filed         보호자가 아이를 대신해 신고 / filed by a guardian for a child");
        }
        if (filing.product() != null) {
            line("상품 / product       %s", filing.productMasked());
        }
    }

    private static void answered(ClaimStory.Answered answered) {
        LocalDateTime processedAt = answered.processedAtUtc();
        line(
                "결과 / result        %s  %s %s%s  (%s, %s)",
                time(processedAt == null ? answered.recordedAtUtc() : processedAt),
                CodeWords.kind(answered.kind()),
                CodeWords.both("result", answered.result()),
                answered.reason() == null ? "" : ": " + CodeWords.both("reason", answered.reason()),
                answered.sheet(),
                answered.takenBy());
    }

    private static void evidence(ClaimStory.Proof proof) {
        if (proof.files() > 0) {
            line("증빙 / evidence      파일 %,d개 / %,d files", proof.files(), proof.files());
        }
        LocalDateTime markedAt = proof.markedAtUtc();
        if (markedAt != null) {
            line(
                    "증빙 확인 / verified  %s  %s  %s: %s",
                    time(markedAt),
                    Boolean.TRUE.equals(proof.verified()) ? "확인 / verified" : "확인 취소 / revoked",
                    proof.markedBy(),
                    Masking.maskNarrative(proof.reason() == null ? "" : proof.reason()));
        }
    }

    private static String words(String reasons) {
        List<Reason> read = ReasonsJson.read(reasons);
        return read.stream()
                .map(reason -> "“" + reason.word() + "” → " + reason.sign())
                .collect(Collectors.joining(", "));
    }

    private static String time(LocalDateTime utc) {
        return SEOUL_TIME.format(utc.atOffset(ZoneOffset.UTC));
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
