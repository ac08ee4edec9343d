package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BanksTest {

    @ParameterizedTest
    @CsvSource({
        "004, 004",
        "4, 004",
        "０８８, 088",
        "국민, 004",
        "KB국민은행, 004",
        "국민은행, 004",
        "카카오뱅크, 090",
        "토스뱅크, 092",
        "케이뱅크, 089",
        "새마을금고, 045",
        "우체국, 071",
        "대구은행, 031",
        "iM뱅크, 031",
        "SC제일은행, 023",
        "농협은행, 011",
        "NH농협, 011",
        "하나 은행, 081"
    })
    void findsABankByCodeOrName(String typed, String code) {
        assertThat(Banks.codeOf(typed)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999", "005", "0004", "은행", "몰라요"})
    void anythingElseIsUnknown(String typed) {
        assertThat(Banks.codeOf(typed)).isEmpty();
    }

    @Test
    void everyBankIsFoundByItsOwnName() {
        Banks.names(Locale.KOREAN)
                .forEach((code, name) -> assertThat(Banks.codeOf(name)).contains(code));
        assertThat(Banks.codes()).hasSize(22);
        assertThat(Banks.name("088")).contains("신한");
    }

    @Test
    void whoReadsEnglishSeesNoKoreanName() {
        assertThat(Banks.names(Locale.ENGLISH).keySet()).containsExactlyElementsOf(Banks.codes());
        assertThat(Banks.names(Locale.ENGLISH).values())
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.matches(".*[가-힣].*"));
        assertThat(Banks.name("088", Locale.ENGLISH)).contains("Shinhan");
    }
}
