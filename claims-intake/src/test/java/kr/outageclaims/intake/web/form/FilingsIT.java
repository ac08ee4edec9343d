package kr.outageclaims.intake.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.ResidentNumbers;
import kr.outageclaims.intake.fixture.IntakeBench;
import kr.outageclaims.intake.web.question.Answers;
import org.junit.jupiter.api.Test;

class FilingsIT {

    @Test
    void aProductIsStoredWithoutWhatIsWrittenLikeAResidentNumber() {
        try (IntakeBench bench = new IntakeBench(Map.of(), Filings.class)) {
            ReceiptNumber receipt = bench.given("E-1");

            bench.bean(Filings.class)
                    .store(
                            receipt,
                            new Answers(Map.of("filer", "SELF", "product", "케이크 쿠폰 900101/1234567")),
                            Locale.KOREAN,
                            Instant.EPOCH);

            assertThat(bench.sql()
                            .sql("SELECT product FROM web_filing")
                            .query(String.class)
                            .list())
                    .containsExactly("케이크 쿠폰 " + ResidentNumbers.REDACTED);
        }
    }
}
