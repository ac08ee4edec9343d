package kr.outageclaims.intake.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-10-15          | 2022-10-15
            2022-1-5            | 2022-01-05
            2022.10.15          | 2022-10-15
            2022. 10. 15.       | 2022-10-15
            2022/10/15          | 2022-10-15
            2022년 10월 15일    | 2022-10-15
            2022년10월15일      | 2022-10-15
            20221015            | 2022-10-15
            2024-02-29          | 2024-02-29
            0001-01-01          | 0001-01-01
            9999-12-31          | 9999-12-31
            """)
    void readsDays(String typed, LocalDate day) {
        assertThat(TypedTime.day(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2022",
                "2022-10",
                "22-10-15",
                "15-10-2022",
                "2022-13-01",
                "2022-00-10",
                "2022-10-32",
                "2022-02-30",
                "2023-02-29",
                "2022115",
                "2022-1-115",
                "12022-10-15",
                "어제",
                "2022-10-15 15:00"
            })
    void whatIsNoDayIsNone(String typed) {
        assertThat(TypedTime.day(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15:30        | 15:30
            15:30:59     | 15:30
            9:05         | 09:05
            00:00        | 00:00
            23:59        | 23:59
            15시 30분    | 15:30
            15시         | 15:00
            15           | 15:00
            0930         | 09:30
            930          | 09:30
            오후 3시     | 15:00
            오후 3:30    | 15:30
            오전 12시    | 00:00
            오후 12시    | 12:00
            오후 15시    | 15:00
            3:30 PM      | 15:30
            12:00 am     | 00:00
            12:00 pm     | 12:00
            """)
    void readsTimesOfDay(String typed, LocalTime time) {
        assertThat(TypedTime.time(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "25시", "15:60", "오후", "15:3", "-1:00", "정오", "12345", "15:30:5"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(TypedTime.time(typed)).isEmpty();
    }

    @Test
    void isTheTimeOfSeoul() {
        assertThat(TypedTime.instant("2022-10-15", "15:30", LocalTime.MIDNIGHT))
                .contains(Instant.parse("2022-10-15T06:30:00Z"));
    }

    @Test
    void aMissingTimeIsTheOneThatTheFieldStandsFor() {
        assertThat(TypedTime.instant("2022-10-15", "", LocalTime.MIDNIGHT))
                .contains(Instant.parse("2022-10-14T15:00:00Z"));
        assertThat(TypedTime.instant("2022-10-15", "", LocalTime.of(23, 59)))
                .contains(Instant.parse("2022-10-15T14:59:00Z"));
    }

    @Test
    void withoutADayOrWithATimeThatCannotBeReadThereIsNone() {
        assertThat(TypedTime.instant("", "15:30", LocalTime.MIDNIGHT)).isEmpty();
        assertThat(TypedTime.instant("2022-10-15", "25:00", LocalTime.MIDNIGHT)).isEmpty();
    }
}
