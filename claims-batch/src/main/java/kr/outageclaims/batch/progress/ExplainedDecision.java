package kr.outageclaims.batch.progress;

import java.nio.charset.StandardCharsets;
import kr.outageclaims.explanation.Explanation;
import org.apache.commons.codec.digest.DigestUtils;

/** A decision and the text that explains it to the claimant. */
record ExplainedDecision(long claimId, long decisionId, Text text) {

    /** @param sha256 of the Korean text, a line feed and the English text */
    record Text(byte[] sha256, String korean, String english) {

        static Text of(Explanation explanation) {
            String both = explanation.korean() + "\n" + explanation.english();
            return new Text(
                    DigestUtils.sha256(both.getBytes(StandardCharsets.UTF_8)),
                    explanation.korean(),
                    explanation.english());
        }
    }
}
