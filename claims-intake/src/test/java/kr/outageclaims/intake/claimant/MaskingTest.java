package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "홍길동, 홍*동",
        "홍길, 홍*",
        "홍, *",
        "남궁민수, 남**수",
        "John Smith, J*** S****",
        "Li, L*",
        "王小明, 王*明",
        "𠮷田太郎, 𠮷**郎",
        "홍길동 010-1234-5678, 홍*동 0************"
    })
    void showsTheEndsOfAName(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "01012345678, 010-****-5678",
        "0111234567, 011-****-4567",
        "021234567, 02-****-4567",
        "05051234567, 0505-****-4567",
        "15881234, 1588-****"
    })
    void showsTheLastFourOfAPhone(String digits, String masked) {
        assertThat(Masking.phone(new PhoneNumber(digits))).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "제 번호는 010-1234-5678입니다, 제 번호는 010-****-5678입니다",
        "01012345678로 전화 주세요, 010-****-5678로 전화 주세요",
        "010 1234 5678, 010-****-5678",
        "010.1234.5678, 010-****-5678",
        "０１０－１２３４－５６７８, 010-****-5678",
        "0 1 0 1 2 3 4 5 6 7 8, 010-****-5678",
        "O1O-1234-5678, 010-****-5678",
        "010ㅡ1234ㅡ5678, 010-****-5678",
        "010 - 1234 - 5678, 010-****-5678",
        "+82 10-1234-5678, 010-****-5678",
        "+82(0)10 1234 5678, 010-****-5678",
        "+821012345678, 010-****-5678",
        "02)123-4567 로, 02-****-4567 로",
        "031-123-4567, 031-****-4567",
        "연락처:010-1234-5678/010-1111-2222, 연락처:010-****-5678/010-****-2222",
        "010_1234_5678, 010-****-5678",
        "010~1234~5678, 010-****-5678",
        "'010 1234\n5678', 010-****-5678",
        "'010,1234,5678', 010-****-5678",
        "1588-1234, [***]"
    })
    void masksPhones(String narrative, String masked) {
        assertThat(Masking.maskNarrative(narrative)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "메일은 hong@example.com 입니다, 메일은 h***@example.com 입니다",
        "hong.gil_dong+1@example.co.kr, h***@example.co.kr",
        "ｈｏｎｇ＠example.com, h***@example.com",
        "hong @ example.com, h***@example.com",
        "hong골뱅이example.com, h***@example.com",
        "hong(at)example.com, h***@example.com",
        "01012345678@example.com, 0***@example.com"
    })
    void masksMailAddresses(String narrative, String masked) {
        assertThat(Masking.maskNarrative(narrative)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "사업자 999-01-10073 입니다, 사업자 [***] 입니다",
        "9990110073, [***]",
        "신한 110-234-567890 홍, 신한 [***] 홍",
        "국민 123456-04-123456, 국민 [***]",
        "3333 01 1234567, [***]",
        "１１０２３４５６７８９０, [***]",
        "계좌 110.234.567890으로, 계좌 [***]으로",
        "'110,234,567890', [***]",
        "110_234_567890, [***]",
        "쿠폰 9012 3456 7890 1234, 쿠폰 [***]",
        "2022-10-15 110-234-567890, 2022-10-15 [***]"
    })
    void masksBusinessAndAccountNumbers(String narrative, String masked) {
        assertThat(Masking.maskNarrative(narrative)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500,000원",
                "1,234,567,890원",
                "5000000원 손해",
                "12345678 won",
                "₩12000000",
                "KRW 12,000,000",
                "2022-10-15",
                "2022.10.15 15:27",
                "2022/10/15",
                "20221015",
                "2022. 10. 15 15:27",
                "2022-10-15 15:27:00",
                "10/15 15:27 ~ 10/16 10:25",
                "15일 15시 27분부터 16일 10시",
                "127시간 33분",
                "매출이 120만원에서 30만원으로",
                "2022-10-15 2022-10-16",
                "100.5% 0.25",
                "@kakao 답장 주세요",
                "3,000원 5,000원 10,000원"
            })
    void leavesAmountsDatesAndTimes(String narrative) {
        assertThat(Masking.maskNarrative(narrative)).isEqualTo(narrative);
    }
}
