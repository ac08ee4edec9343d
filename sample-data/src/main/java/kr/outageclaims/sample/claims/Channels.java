package kr.outageclaims.sample.claims;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.sample.dice.Dice;

/** Through which channel a claim came, under which number and when. */
final class Channels {

    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.CALL_CENTRE, Channel.MESSENGER);
    private static final List<Integer> WEIGHTS = List.of(28, 40, 32);
    private static final LocalDateTime OPENED = LocalDateTime.of(2022, 10, 19, 9, 0);
    private static final int OPEN_MINUTES = 18 * 24 * 60 + 14 * 60;
    /** Six digits each, led by zeros. */
    private static final int NUMBERS = 1_000_000;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Channels() {}

    static Channel of(long seed, int claim) {
        return CHANNELS.get(Dice.of(seed, claim, "channel").weighted(WEIGHTS));
    }

    static String externalId(Channel channel, int claim) {
        String prefix = switch (channel) {
            case EMAIL -> "EM-";
            case CALL_CENTRE -> "CC";
            case MESSENGER -> "CH-22-";
            case WEB -> throw new IllegalArgumentException("the web form writes no export");
        };
        return prefix + String.valueOf(NUMBERS + claim + 1).substring(1);
    }

    /** From 2022-10-19 to 2022-11-06, many in the first days, each channel in its own spelling. */
    static String receivedAt(Channel channel, long seed, int claim, int claims) {
        double share = Math.min(1.0, claim / (double) claims);
        double minutes = OPEN_MINUTES * (0.45 * share + 0.55 * share * share * share);
        LocalDateTime time = OPENED.plusSeconds((long) (minutes * 60))
                .plusSeconds(Dice.of(seed, claim, "clock").below(3000));
        return switch (channel) {
            case EMAIL -> SECONDS.format(time);
            case CALL_CENTRE -> MINUTES.format(officeHours(time));
            default -> SECONDS.format(time).replace(' ', 'T') + "+09:00";
        };
    }

    /** The call centre answers from nine to nine: a call at night is one of the same hour by day. */
    private static LocalDateTime officeHours(LocalDateTime time) {
        return time.getHour() >= 9 && time.getHour() < 21 ? time : time.withHour(9 + time.getHour() % 12);
    }
}
