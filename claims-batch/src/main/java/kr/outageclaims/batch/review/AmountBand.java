package kr.outageclaims.batch.review;

import java.util.Arrays;

/** Between which amounts a group lies, as its key's last part says. Upper ends belong to the band. */
enum AmountBand {
    NONE("-", "–"),
    UNKNOWN("0", "금액 미상"),
    TO_100("1", "10만 원 이하"),
    TO_300("2", "10만 원 초과 30만 원 이하"),
    TO_500("3", "30만 원 초과 50만 원 이하"),
    TO_1000("4", "50만 원 초과 100만 원 이하"),
    ABOVE("5", "100만 원 초과");

    private final String code;
    private final String korean;

    AmountBand(String code, String korean) {
        this.code = code;
        this.korean = korean;
    }

    static AmountBand ofGroup(String groupKey) {
        String code = groupKey.substring(groupKey.lastIndexOf('/') + 1);
        return Arrays.stream(values())
                .filter(band -> band.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no amount band in group " + groupKey));
    }

    String korean() {
        return korean;
    }
}
