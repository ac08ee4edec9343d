package kr.outageclaims.intake.register;

import java.util.List;
import java.util.function.Consumer;
import kr.outageclaims.claim.Channel;

/** The one way in: every channel registers its claims here. */
public interface Register {

    /**
     * Checks, redacts, numbers, seals and stores submissions of one incident in the caller's transaction, with a
     * handful of statements however many there are. The answers stand in the order of the submissions. An external id
     * that stands twice in the list is treated as if its rows came one after the other.
     */
    default List<Registration> register(String incident, List<Submission> submissions) {
        return register(incident, submissions, answers -> {});
    }

    /**
     * The same, with more to be stored in the same transaction. Who has no transaction of its own calls this: receipt
     * numbers are taken on a connection of their own, and so many callers as there are connections would wait for each
     * other for ever if each held one already.
     *
     * @param alongside is given the answers before they are committed
     */
    List<Registration> register(String incident, List<Submission> submissions, Consumer<List<Registration>> alongside);

    /**
     * How many of a channel's numbers have no claim, for who counts what was registered before.
     *
     * @param externalIds as the channel writes them; one that stands twice is one
     */
    long withoutClaim(String incident, Channel channel, List<String> externalIds);
}
