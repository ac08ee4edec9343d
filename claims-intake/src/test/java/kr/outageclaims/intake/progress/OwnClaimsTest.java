package kr.outageclaims.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kr.outageclaims.claim.ReceiptNumber;
import org.junit.jupiter.api.Test;

class OwnClaimsTest {

    private static final String RECEIPT = ReceiptNumber.ofSequence(41).value();

    @Test
    void readsAReceiptNumberAsPeopleTypeIt() {
        String bare = RECEIPT.replace("-", "");

        assertThat(OwnClaims.written(RECEIPT)).isEqualTo(RECEIPT);
        assertThat(OwnClaims.written(" " + bare.toLowerCase(Locale.ROOT) + "\n"))
                .isEqualTo(RECEIPT);
        assertThat(OwnClaims.written(RECEIPT.replace("-", "–"))).isEqualTo(RECEIPT);
    }

    @Test
    void whatCannotBeANumberIsOneThatNobodyHas() {
        assertThat(OwnClaims.written("")).isEmpty();
        assertThat(OwnClaims.written("접수번호")).isEmpty();
        assertThat(OwnClaims.written(RECEIPT + "2")).isEmpty();
        assertThat(OwnClaims.written("2222-2222-3")).isEmpty();
        assertThat(OwnClaims.written("A".repeat(1_000_000))).isEmpty();
    }
}
