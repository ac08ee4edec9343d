package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52만원 | 520000",
                "52 만 원이 | 520000",
                "4만5천원 | 45000",
                "4만 8천원을 | 48000",
                "만 5천원 | 15000",
                "3천원 | 3000",
                "5,600원 | 5600",
                "106,500 원 결제 | 106500",
                "180만 정도 손해 | 1800000",
                "2.5만원 | 25000",
                "이십만원 | 200000",
                "손해 오십오만원 | 550000",
                "삼만 이천원 | 32000",
                "백만원 | 1000000",
                "손해는백오십만원 | 1500000",
                "50여만원 | 500000",
                "1억2천만원 | 120000000",
                "12만3456원 | 123456",
                "31,000 won | 31000",
                "KRW 31,000 | 31000",
                "₩4900 | 4900",
                "요금 126,000 찍힘 | 126000",
                "20~30만원 | 300000",
                "１２，０００원 | 12000",
                "찜질방에서잤어요만오천원 | 15000",
            })
    void readsAmountsAsPeopleWriteThem(String text, long won) {
        assertThat(KoreanAmount.findIn(NormalText.of(text)))
                .extracting(KoreanAmount::won)
                .containsExactly(won);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "매출 반토막", "손님 12명", "3시간 동안", "10월 15일", "하루만 원래대로", "만원 버스", "1원도 안 받아요", "0원", "5만명이", "180만 명이 쓰는",
                "1,200건 취소", "2022년", "010-1234-5678", "몇만원", "만약 원하신다면", "30분", "127시간 33분", "구조 천천히", "카카오원", "이 일원"
            })
    void whatIsNoAmountIsNone(String text) {
        assertThat(KoreanAmount.findIn(NormalText.of(text))).isEmpty();
    }

    @Test
    void absurdNumbersAreNoneAndEndlessOnesEnd() {
        assertThat(KoreanAmount.findIn(NormalText.of("9".repeat(5_000) + "억원"))).isEmpty();
        assertThat(KoreanAmount.findIn(NormalText.of("만억만억만억만억원"))).isEmpty();
    }
}
