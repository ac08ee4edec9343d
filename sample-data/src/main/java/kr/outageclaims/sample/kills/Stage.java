package kr.outageclaims.sample.kills;

import java.util.List;

/**
 * One command of the day.
 *
 * @param aimedAt whether it is killed; the others only lead from one to the next
 */
record Stage(String name, boolean aimedAt, List<String> command) {

    Stage {
        command = List.copyOf(command);
    }

    static Stage killed(String name, String... command) {
        return new Stage(name, true, List.of(command));
    }

    static Stage spared(String name, String... command) {
        return new Stage(name, false, List.of(command));
    }
}
