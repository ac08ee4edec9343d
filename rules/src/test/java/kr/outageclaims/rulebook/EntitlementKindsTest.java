package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import kr.outageclaims.rulebook.EntitlementKind.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementKindsTest {

    @ParameterizedTest
    @CsvSource({
        "melon-days, 3, 멜론 이용권 3일 연장, Melon pass extended by 3 days",
        "melon-days, 1, 멜론 이용권 1일 연장, Melon pass extended by 1 day",
        "points, 7550, '멤버십 포인트 7,550포인트', '7,550 membership points'",
        "channel-cash-won, 50000, '카카오톡 채널 캐시 50,000원', 'KRW 50,000 of KakaoTalk Channel cash'",
        "extension-minutes, 4149, 이용하신 유료 서비스의 기간 2일 21시간 9분 연장,"
                + " your paid service extended by 2 days 21 hours 9 minutes",
        "extension-minutes, 720, 이용하신 유료 서비스의 기간 12시간 연장, your paid service extended by 12 hours",
        "extension-minutes, 1501, 이용하신 유료 서비스의 기간 1일 1시간 1분 연장,"
                + " your paid service extended by 1 day 1 hour 1 minute",
    })
    void anEntitlementIsSaidInWords(String kind, long quantity, String korean, String english) {
        EntitlementKind known = EntitlementKinds.shipped().kind(kind).orElseThrow();

        assertThat(known.inKorean(quantity)).isEqualTo(korean);
        assertThat(known.inEnglish(quantity)).isEqualTo(english);
    }

    @Test
    void onlyACouponNeedsItsOwnNumber() {
        assertThat(EntitlementKinds.shipped().all())
                .filteredOn(kind -> kind.needs() == Reference.TRANSACTION)
                .extracting(EntitlementKind::code)
                .containsExactly("coupon-reissue");
    }

    @Test
    void noPhraseKeepsAPlaceholder() {
        assertThat(EntitlementKinds.shipped().all())
                .allSatisfy(kind -> assertThat(kind.inKorean(2) + kind.inEnglish(2) + kind.quantityInEnglish(1))
                        .doesNotContain("{", "}"));
    }

    @Test
    void aZeroLengthOfTimeIsSaidToo() {
        assertThat(new Minutes(0).inKorean()).isEqualTo("0분");
        assertThat(new Minutes(0).inEnglish()).isEqualTo("0 minutes");
    }
}
