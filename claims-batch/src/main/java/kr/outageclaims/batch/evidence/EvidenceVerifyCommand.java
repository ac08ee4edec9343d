package kr.outageclaims.batch.evidence;

import java.util.Locale;
import kr.outageclaims.batch.evidence.EvidenceMarks.MarkedClaim;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.claim.ReceiptNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence verify}: a named person's word that the evidence of a claim proves the damage. */
@Component
@Command(
        name = "evidence verify",
        description = "증빙을 보고 확인한 사람의 이름과 사유를 적습니다. 보상 기준이 이를 봅니다"
                + " / notes that a named person verified a claim's evidence; the rules see it",
        mixinStandardHelpOptions = true)
class EvidenceVerifyCommand implements ClaimsCommand {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceVerifyCommand.class);

    @Parameters(paramLabel = "RECEIPT", description = "접수번호, 예: 7KQM-2XWA-D / receipt number")
    private String receipt = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "확인한 사람 / who looked")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "무엇을 보고 그렇게 판단했는지 / what was seen")
    private String reason = "";

    @Option(names = "--revoke", defaultValue = "false", description = "앞선 확인을 거둡니다 / takes an earlier mark back")
    private boolean revoke;

    private final EvidenceMarks marks;

    EvidenceVerifyCommand(EvidenceMarks marks) {
        this.marks = marks;
    }

    @Override
    public Integer call() {
        String name = Words.of("--by", by, Words.LONGEST_NAME);
        String why = Words.of("--reason", reason, Words.LONGEST_REASON);
        ReceiptNumber number = number();
        MarkedClaim claim = marks.find(number)
                .orElseThrow(() ->
                        new BadInput("접수번호 " + number + ": 그런 신고가 없습니다 / there is no claim with this receipt number."));
        if (claim.verified() != revoke) {
            System.out.println(revoke ? "확인된 적이 없습니다 / not verified; nothing to take back" : already(claim));
            return 0;
        }
        marks.add(claim, !revoke, name, why);
        LOG.info("evidence {} receipt={}", revoke ? "revoked" : "verified", number);
        System.out.println(
                number + (revoke ? ": 증빙 확인을 거두었습니다 / no longer verified" : ": 증빙을 확인했습니다 / evidence verified"));
        System.out.println(next(claim));
        return 0;
    }

    private ReceiptNumber number() {
        String typed = receipt.strip().toUpperCase(Locale.ROOT);
        if (!ReceiptNumber.isValid(typed)) {
            throw new BadInput("접수번호 " + typed + "이(가) 올바르지 않습니다: 마지막 확인 글자가 맞지 않습니다."
                    + " / not a receipt number: its check character does not fit. Expected e.g. 7KQM-2XWA-D.");
        }
        return new ReceiptNumber(typed);
    }

    private static String already(MarkedClaim claim) {
        return "이미 확인되어 있습니다: " + claim.markedBy() + " / verified already by " + claim.markedBy();
    }

    private String next(MarkedClaim claim) {
        if (claim.decided()) {
            return "이미 결정된 신고라 보상안은 바뀌지 않습니다 / decided already: this changes no proposal";
        }
        return (revoke || claim.declared() || claim.files() > 0
                        ? ""
                        : "주의: 이 신고에는 올린 파일도 증빙이 있다는 말도 없습니다."
                                + " / note: this claim has no files and declared no evidence." + System.lineSeparator())
                + "다음: propose, 열린 회차는 review export를 다시 / next: propose, and review export again for an open round";
    }
}
