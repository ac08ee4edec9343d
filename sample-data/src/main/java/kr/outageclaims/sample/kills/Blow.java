package kr.outageclaims.sample.kills;

import java.util.Random;

/**
 * One kill to come.
 *
 * @param place when it falls, from 0 (the beginning) to 1 (the end) of what {@code moment} waits for
 */
record Blow(Weapon weapon, Moment moment, double place) {

    /** What falls. */
    enum Weapon {
        /** {@code kill -9} of the command's process. */
        KILL("kill -9"),
        /** SIGTERM to the command's process. */
        TERM("SIGTERM"),
        /** {@code kill -9} of the database server, which is started again at once. */
        DATABASE("database killed, back at once"),
        /** {@code kill -9} of the database server, which stays away until the command has ended. */
        DATABASE_AWAY("database killed, away");

        private final String words;

        Weapon(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isForDatabase() {
            return this == DATABASE || this == DATABASE_AWAY;
        }
    }

    /** When it falls. */
    enum Moment {
        /** While the program starts, before its job does. */
        BEFORE_JOB,
        /** Any time while the job runs. */
        IN_JOB,
        /** Just when a chunk was committed. */
        AT_COMMIT,
        /** Just when a step began. */
        AT_STEP,
        /** Just when the job has ended, before the command has. */
        AT_END
    }

    private static final Moment[] MOMENTS = {
        Moment.BEFORE_JOB,
        Moment.IN_JOB,
        Moment.IN_JOB,
        Moment.IN_JOB,
        Moment.IN_JOB,
        Moment.AT_COMMIT,
        Moment.AT_COMMIT,
        Moment.AT_STEP,
        Moment.AT_STEP,
        Moment.AT_END
    };

    private static final Weapon[] WEAPONS = {
        Weapon.KILL, Weapon.KILL, Weapon.KILL, Weapon.TERM, Weapon.TERM, Weapon.DATABASE, Weapon.DATABASE_AWAY
    };

    static Blow random(Random random) {
        return with(WEAPONS[random.nextInt(WEAPONS.length)], random);
    }

    static Blow with(Weapon weapon, Random random) {
        return new Blow(weapon, MOMENTS[random.nextInt(MOMENTS.length)], random.nextDouble());
    }
}
