package kr.outageclaims.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2022-10-15 15:27,                  2022-10-15T06:27:00Z",
        "2022-10-15 15:27:30,               2022-10-15T06:27:30Z",
        "2022-10-15T15:27,                  2022-10-15T06:27:00Z",
        "2022-10-15T15:27:30,               2022-10-15T06:27:30Z",
        "2022-10-15T15:27:30.123,           2022-10-15T06:27:30.123Z",
        "2022-10-15T06:27:00Z,              2022-10-15T06:27:00Z",
        "2022-10-15t06:27:00z,              2022-10-15T06:27:00Z",
        "2022-10-15T15:27:00+09:00,         2022-10-15T06:27:00Z",
        "2022-10-15T15:27:00+0900,          2022-10-15T06:27:00Z",
        "2022-10-15T15:27+09,               2022-10-15T06:27:00Z",
        "2022-10-15T02:27:00.5-04:00,       2022-10-15T06:27:00.500Z",
        "2024-02-29 00:00,                  2024-02-28T15:00:00Z"
    })
    void readsIsoTimesAndThoseOfSeoul(String text, Instant expected) {
        assertThat(WrittenTime.read(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "어제",
                "2022-10-15",
                "15:27",
                "2022-13-01 00:00",
                "2022-02-29 00:00",
                "2022-10-15 24:01",
                "2022-10-15 9:05",
                "2022/10/15 15:27",
                "15.10.2022 15:27",
                "2022-10-15  15:27 ",
                "2022-10-15 15:27 오후",
                "44849.6",
                ""
            })
    void readsNothingElse(String text) {
        assertThat(WrittenTime.read(text)).isEmpty();
    }
}
