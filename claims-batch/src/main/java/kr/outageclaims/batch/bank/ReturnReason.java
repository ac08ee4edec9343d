package kr.outageclaims.batch.bank;

import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.outage.NameKey;

/** Why money came back. The bank's own words are not kept: they may name a person. */
enum ReturnReason {
    /** Closed, dormant or stopped: looked for first, since its words speak of the account too. */
    CLOSED_ACCOUNT(List.of("해지", "폐쇄", "휴면", "거래중지", "입금제한", "지급정지", "closed", "dormant", "suspended")),
    HOLDER_DIFFERS(List.of("예금주", "성명", "수취인", "이름", "holder", "name")),
    WRONG_ACCOUNT(List.of("계좌", "은행코드", "계정", "account", "bankcode")),
    OTHER(List.of());

    private final List<String> words;

    ReturnReason(List<String> words) {
        this.words = words;
    }

    /** As the bank's words tell; {@link #OTHER} for none and for unknown ones. */
    static ReturnReason of(String cell) {
        String said = NameKey.of(cell);
        return Stream.of(values())
                .filter(reason -> reason.words.stream().anyMatch(said::contains))
                .findFirst()
                .orElse(OTHER);
    }
}
