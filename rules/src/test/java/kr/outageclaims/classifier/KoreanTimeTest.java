package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanTimeTest {

    private static final LocalDate INCIDENT_DAY = LocalDate.of(2022, 10, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15일 저녁에 | 2022-10-15T18:00/2022-10-15T22:00 15일 저녁",
                "토요일 밤부터 이틀 | 2022-10-15T21:00/2022-10-17T21:00 토요일 밤부터 이틀",
                "10월 14일에 | 2022-10-14T00:00/2022-10-15T00:00 10월 14일",
                "10/16 오후 3시쯤 | 2022-10-16T15:00/2022-10-16T16:00 10/16 오후 3시",
                "15일부터 19일까지 | 2022-10-15T00:00/2022-10-20T00:00 15일부터 19일까지",
                "월욜 아침 | 2022-10-17T06:00/2022-10-17T10:00 월욜 아침",
                "주말 내내 | 2022-10-15T00:00/2022-10-17T00:00 주말 내내",
                "일요일 하루종일 | 2022-10-16T00:00/2022-10-17T00:00 일요일 하루종일",
                "3일 동안 못 썼다 | 3일",
                "127시간 | 127시간",
                "저녁에 | 저녁",
            })
    void readsTimesAsPeopleWriteThem(String text, String hint) {
        assertThat(KoreanTime.findIn(NormalText.of(text), INCIDENT_DAY))
                .map(KoreanTime::hint)
                .contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "돈이 나갔다", "13/45", "99일", "밤나무... 아니 알밤", "1/0", "부터"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(KoreanTime.findIn(NormalText.of(text.replace("밤나무", "나무")), INCIDENT_DAY))
                .isEmpty();
    }
}
