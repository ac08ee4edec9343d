package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NormalTextTest {

    @Test
    void spacesCaseAndFullWidthDoNotMatter() {
        assertThat(NormalText.of(" 카카오 T\n바이크　ＰＣ\u200b\u00a0x ").toString()).isEqualTo("카카오t바이크pcx");
    }

    @Test
    void everyPlaceLeadsBackToTheNarrativeAsStored() {
        NormalText text = NormalText.of("내  카 톡!");

        assertThat(text.toString()).isEqualTo("내카톡!");
        assertThat(text.narrativeFrom(1)).isEqualTo(3);
        assertThat(text.narrativeTo(3)).isEqualTo(6);
        assertThat(text.asWritten(1, 3)).isEqualTo("카 톡");
    }

    @Test
    void hangulInPartsIsComposedAndStillLeadsBack() {
        String inParts = Normalizer.normalize("요금이 각", Normalizer.Form.NFD);

        NormalText text = NormalText.of(inParts);

        assertThat(text.toString()).isEqualTo("요금이각");
        assertThat(text.asWritten(1, 2)).isEqualTo(Normalizer.normalize("금", Normalizer.Form.NFD));
        assertThat(text.asWritten(3, 4)).isEqualTo(Normalizer.normalize("각", Normalizer.Form.NFD));
    }

    @Test
    void aWordStartsBehindASpaceASignOrNothing() {
        NormalText text = NormalText.of("다음 (날)밤");

        assertThat(text.startsWord(0)).isTrue();
        assertThat(text.startsWord(1)).isFalse();
        assertThat(text.startsWord(2)).isTrue();
        assertThat(text.startsWord(3)).isTrue();
        assertThat(text.startsWord(5)).isTrue();
        assertThat(text.startsWord(6)).isTrue();
    }

    @Test
    void laughterAndTearsStandBetweenWords() {
        NormalText text = NormalText.of("ㅠㅠ톡");

        assertThat(text.startsWord(1)).isFalse();
        assertThat(text.startsWord(2)).isTrue();
    }

    @Test
    void whatLiesBehindTheLimitIsNotRead() {
        assertThat(NormalText.of("가".repeat(NormalText.LONGEST + 5)).length()).isEqualTo(NormalText.LONGEST);
        assertThat(NormalText.of("").length()).isZero();
        assertThat(NormalText.of("\ud83d e\u0301 \udc00").length()).isEqualTo(3);
    }
}
