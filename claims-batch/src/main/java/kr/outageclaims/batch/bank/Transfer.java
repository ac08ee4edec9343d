package kr.outageclaims.batch.bank;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.outageclaims.batch.bank.ReadRow.Line;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payout file, and what is known of it.
 *
 * @param line its place in the file, from 1
 * @param quantity won for cash, else in the kind's own unit
 * @param paid that it was paid; null while that is not known
 * @param returned that it came back; null while that is not known
 */
record Transfer(
        long payoutId,
        int line,
        String kind,
        long quantity,
        @Nullable Known paid,
        @Nullable Known returned) {

    /** @param at null when the file did not say */
    record Known(@Nullable Instant at) {}

    /** Whether the line is about this transfer, whatever it says became of it. */
    boolean isMeantBy(Line said) {
        return kind.equals(said.kind())
                && quantity == said.quantity()
                && (said.sequence() == 0 || said.sequence() == line);
    }

    /** What the line adds. */
    enum News {
        NEW,
        REPEAT
    }

    /**
     * What the line adds to what is known, or the code of why it cannot be taken. Money that was paid may come back
     * later, if the file's times say that it was later; what came back is paid by another attempt only. Paid at two
     * times is paid twice.
     */
    Answer answer(Line said) {
        return said.result() == Result.PAID ? paidAnswer(said) : returnedAnswer(said);
    }

    private Answer paidAnswer(Line said) {
        if (paid != null) {
            return isAnotherMoment(paid.at(), said.processedAt()) ? Answer.no("paid-twice") : Answer.of(News.REPEAT);
        }
        return returned != null ? Answer.no("returned-before") : Answer.of(News.NEW);
    }

    private Answer returnedAnswer(Line said) {
        if (returned != null) {
            return Answer.of(News.REPEAT);
        }
        if (paid == null) {
            return Answer.of(News.NEW);
        }
        Instant then = paid.at();
        Instant now = said.processedAt();
        return then != null && now != null && now.isAfter(then) ? Answer.of(News.NEW) : Answer.no("paid-before");
    }

    /** Seconds are left out by some files. */
    private static boolean isAnotherMoment(@Nullable Instant one, @Nullable Instant other) {
        return one != null
                && other != null
                && !one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }

    /** News, or the code of why the line cannot be taken. */
    record Answer(Optional<News> news, String code) {

        static Answer of(News news) {
            return new Answer(Optional.of(news), "");
        }

        static Answer no(String code) {
            return new Answer(Optional.empty(), code);
        }
    }
}
