package kr.outageclaims.claim;

import java.util.Optional;
import java.util.stream.Stream;

/** The way a claim came in (접수 채널). */
public enum Channel {
    EMAIL("email"),
    CALL_CENTRE("call-centre"),
    MESSENGER("messenger"),
    WEB("web");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The word used in commands, files and tables. */
    public String code() {
        return code;
    }

    public static Optional<Channel> ofCode(String code) {
        return Stream.of(values()).filter(channel -> channel.code.equals(code)).findFirst();
    }
}
