package kr.outageclaims.batch.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.outageclaims.batch.bank.Transfer.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a second result of the same transfer means. */
class TransferTest {

    private static final Instant TEN = Instant.parse("2023-01-10T01:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2023-01-10T02:00:00Z");

    @Test
    void takesTheFirstResult() {
        assertThat(transfer(null, null).answer(paid(TEN)).news()).contains(Transfer.News.NEW);
        assertThat(transfer(null, null).answer(returned(null)).news()).contains(Transfer.News.NEW);
    }

    @Test
    void knowsARepeatWhateverPartOfItsTimeIsLeftOut() {
        assertThat(transfer(new Known(TEN), null).answer(paid(TEN)).news()).contains(Transfer.News.REPEAT);
        assertThat(transfer(new Known(TEN), null).answer(paid(null)).news()).contains(Transfer.News.REPEAT);
        assertThat(transfer(new Known(TEN), null)
                        .answer(paid(TEN.plusSeconds(59)))
                        .news())
                .contains(Transfer.News.REPEAT);
        assertThat(transfer(null, new Known(TEN)).answer(returned(ELEVEN)).news())
                .contains(Transfer.News.REPEAT);
        assertThat(transfer(new Known(TEN), new Known(ELEVEN)).answer(paid(TEN)).news())
                .contains(Transfer.News.REPEAT);
    }

    @Test
    void seesThatATransferPaidAtTwoTimesWasPaidTwice() {
        assertThat(transfer(new Known(TEN), null).answer(paid(ELEVEN)).code()).isEqualTo("paid-twice");
    }

    @Test
    void takesMoneyThatCameBackAfterItWasPaidOnlyWhenTheTimesSayThatItWasLater() {
        assertThat(transfer(new Known(TEN), null).answer(returned(ELEVEN)).news())
                .contains(Transfer.News.NEW);
        assertThat(transfer(new Known(TEN), null).answer(returned(TEN)).code()).isEqualTo("paid-before");
        assertThat(transfer(new Known(ELEVEN), null).answer(returned(TEN)).code())
                .isEqualTo("paid-before");
        assertThat(transfer(new Known(null), null).answer(returned(TEN)).code()).isEqualTo("paid-before");
        assertThat(transfer(new Known(TEN), null).answer(returned(null)).code()).isEqualTo("paid-before");
    }

    @Test
    void neverPaysByAnAttemptThatCameBack() {
        assertThat(transfer(null, new Known(TEN)).answer(paid(ELEVEN)).code()).isEqualTo("returned-before");
    }

    private static Transfer transfer(@Nullable Known paid, @Nullable Known returned) {
        return new Transfer(1, 1, "cash", 30_000, paid, returned);
    }

    private static ReadRow.Line paid(@Nullable Instant at) {
        return new ReadRow.Line(2, "7KQM-2XWA-D", "cash", 30_000, 1, Result.PAID, null, at);
    }

    private static ReadRow.Line returned(@Nullable Instant at) {
        return new ReadRow.Line(2, "7KQM-2XWA-D", "cash", 30_000, 1, Result.RETURNED, ReturnReason.OTHER, at);
    }
}
