package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorKeyTest {

    private static final byte[] PLAIN = "홍길동 010-1234-5678".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensWhatItSealed() {
        VisitorKey key = VisitorKey.fresh();

        assertThat(key.open(key.seal(PLAIN, "answers"), "answers")).contains(PLAIN);
        assertThat(key.open(key.seal(new byte[0], ""), "")).contains(new byte[0]);
    }

    @Test
    void theKeyOfTheCookieOpensItToo() {
        VisitorKey key = VisitorKey.fresh();
        byte[] sealed = key.seal(PLAIN, "answers");

        assertThat(VisitorKey.parse(key.text()).orElseThrow().open(sealed, "answers"))
                .contains(PLAIN);
    }

    @Test
    void sealsTheSameOtherwiseEachTime() {
        VisitorKey key = VisitorKey.fresh();

        assertThat(key.seal(PLAIN, "answers")).isNotEqualTo(key.seal(PLAIN, "answers"));
    }

    @Test
    void anotherKeyAnotherPurposeOrAChangedByteOpenNothing() {
        VisitorKey key = VisitorKey.fresh();
        byte[] sealed = key.seal(PLAIN, "answers");

        assertThat(VisitorKey.fresh().open(sealed, "answers")).isEmpty();
        assertThat(key.open(sealed, "draft")).isEmpty();
        assertThat(key.open(new byte[0], "answers")).isEmpty();
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThat(key.open(changed, "answers")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 33, 64})
    void aKeyHas32Bytes(int length) {
        assertThat(VisitorKey.parse(Base64.getUrlEncoder().encodeToString(new byte[length])))
                .isEmpty();
        assertThat(VisitorKey.parse(Base64.getUrlEncoder().encodeToString(new byte[32])))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "not base64 at all", "키키키", "AAAA\u0000AAAA"})
    void whatIsNoKeyIsNone(String text) {
        assertThat(VisitorKey.parse(text)).isEmpty();
    }

    @Test
    void aCodeIsTheSamePlaceAndKeyEverywhere() {
        VisitorKey.OfCode first = VisitorKey.ofCode("7KQM2XWADF3H9RTU");
        VisitorKey.OfCode again = VisitorKey.ofCode("7KQM2XWADF3H9RTU");

        assertThat(again.lookup()).isEqualTo(first.lookup()).hasSize(32);
        assertThat(again.key().open(first.key().seal(PLAIN, "draft"), "draft")).contains(PLAIN);
    }

    @Test
    void anotherCodeIsAnotherPlaceAndKeyAndThePlaceIsNotTheKey() {
        VisitorKey.OfCode one = VisitorKey.ofCode("7KQM2XWADF3H9RTU");
        VisitorKey.OfCode other = VisitorKey.ofCode("7KQM2XWADF3H9RTV");

        assertThat(other.lookup()).isNotEqualTo(one.lookup());
        assertThat(other.key().open(one.key().seal(PLAIN, "draft"), "draft")).isEmpty();
        assertThat(Base64.getUrlDecoder().decode(one.key().text())).isNotEqualTo(one.lookup());
    }

    @Test
    void isNeverPrinted() {
        VisitorKey key = VisitorKey.fresh();

        assertThat(key + " " + VisitorKey.ofCode("7KQM2XWADF3H9RTU")).isEqualTo("*** ***");
    }
}
