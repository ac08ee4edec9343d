package kr.outageclaims.sample.kills;

import java.io.IOException;
import java.util.List;

/** How the batch's commands are started on one database. */
public interface Commands {

    /** @param toBeKilled whether the command's own process is to be killed, so that it has to have one */
    Running start(List<String> words, boolean toBeKilled) throws IOException;

    /** Called when the day is over. */
    default void close() {}

    /** A command at work. */
    interface Running {

        /** How a command ends that had to be killed because it did not end. */
        int NEVER_ENDED = 1000;

        boolean isAlive();

        /** @return whether it ended within that time */
        boolean endsWithin(long millis) throws InterruptedException;

        /** @return the exit code, or {@link #NEVER_ENDED} */
        int awaitEnd() throws InterruptedException;

        /** As {@code kill -9}. */
        void kill();

        /** As SIGTERM. */
        void terminate();

        /** Standard error so far. */
        String complained() throws IOException;
    }
}
