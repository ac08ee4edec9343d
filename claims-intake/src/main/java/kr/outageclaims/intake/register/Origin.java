package kr.outageclaims.intake.register;

import java.util.Comparator;
import kr.outageclaims.claim.Channel;

/** What makes a claim the same one within its incident: the channel and the channel's own number. */
record Origin(Channel channel, String externalId) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::channel).thenComparing(Origin::externalId);

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
