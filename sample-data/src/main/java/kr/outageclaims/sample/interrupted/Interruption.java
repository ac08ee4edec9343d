package kr.outageclaims.sample.interrupted;

import java.util.List;
import java.util.Random;

/** What falls. */
enum Interruption {
    /** {@code kill -9} of an instance. */
    KILL("kill -9"),
    /** {@code kill -9} of all instances together. */
    KILL_ALL("kill -9 of all"),
    /** SIGTERM to an instance. */
    TERM("SIGTERM"),
    /** {@code kill -9} of the database server, which is started again at once. */
    DATABASE("database killed, back at once"),
    /** {@code kill -9} of the database server, which stays away for some seconds. */
    DATABASE_AWAY("database killed, away");

    /** One of each kind that matters, for a short run. */
    static final List<Interruption> SHORT = List.of(KILL, DATABASE, KILL_ALL);

    private static final List<Interruption> LOT =
            List.of(KILL, KILL, KILL, KILL, KILL_ALL, KILL_ALL, TERM, DATABASE, DATABASE, DATABASE_AWAY);

    private final String words;

    Interruption(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Interruption drawn(Random random) {
        return LOT.get(random.nextInt(LOT.size()));
    }
}
