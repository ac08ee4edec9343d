package kr.outageclaims.intake.register;

import java.util.List;
import kr.outageclaims.claim.Channel;

/** The one way in: every channel registers its claims here. */
public interface Register {

    /**
     * Checks, redacts, numbers, seals and stores submissions of one incident in the caller's transaction, with a
     * handful of statements however many there are. The answers stand in the order of the submissions. An external id
     * that stands twice in the list is treated as if its rows came one after the other.
     */
    List<Registration> register(String incident, List<Submission> submissions);

    /**
     * How many of a channel's numbers have no claim, for who counts what was registered before.
     *
     * @param externalIds as the channel writes them; one that stands twice is one
     */
    long withoutClaim(String incident, Channel channel, List<String> externalIds);
}
