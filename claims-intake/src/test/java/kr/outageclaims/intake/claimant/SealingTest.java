package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import kr.outageclaims.claim.ReceiptNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    private static final ReceiptNumber RECEIPT = ReceiptNumber.ofSequence(1);
    private static final ReceiptNumber OTHER = ReceiptNumber.ofSequence(2);

    @TempDir
    Path home;

    @Test
    void theOtherHalfOpensWhatWasSealed() {
        KeyFiles keys = KeyFiles.local(home);
        Sealing.DataKey dataKey = Sealing.of(keys).newDataKey();

        byte[] sealed = dataKey.seal(RECEIPT, SealedField.NAME, "홍길동");

        assertThat(Unsealing.of(keys).open(dataKey.wrapped()).open(RECEIPT, SealedField.NAME, sealed))
                .isEqualTo("홍길동");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("홍길동");
    }

    @Test
    void aSealedValueOpensAtItsPlaceOnly() {
        KeyFiles keys = KeyFiles.local(home);
        Sealing.DataKey dataKey = Sealing.of(keys).newDataKey();
        Unsealing.Opener opener = Unsealing.of(keys).open(dataKey.wrapped());
        byte[] sealed = dataKey.seal(RECEIPT, SealedField.NAME, "홍길동");

        assertThatThrownBy(() -> opener.open(OTHER, SealedField.NAME, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opener.open(RECEIPT, SealedField.ACCOUNT_HOLDER, sealed))
                .isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> opener.open(RECEIPT, SealedField.NAME, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyDataKeyIsAnother() {
        KeyFiles keys = KeyFiles.local(home);
        Sealing sealing = Sealing.of(keys);
        byte[] sealed = sealing.newDataKey().seal(RECEIPT, SealedField.NAME, "홍길동");
        byte[] otherKey = sealing.newDataKey().wrapped();

        assertThatThrownBy(() -> Unsealing.of(keys).open(otherKey).open(RECEIPT, SealedField.NAME, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void openingManyDataKeysStaysRight() {
        KeyFiles keys = KeyFiles.local(home);
        Sealing sealing = Sealing.of(keys);
        Unsealing unsealing = Unsealing.of(keys);
        Sealing.DataKey first = sealing.newDataKey();
        byte[] sealed = first.seal(RECEIPT, SealedField.NAME, "홍길동");

        for (int i = 0; i < 300; i++) {
            unsealing.open(sealing.newDataKey().wrapped());
        }

        assertThat(unsealing.open(first.wrapped()).open(RECEIPT, SealedField.NAME, sealed))
                .isEqualTo("홍길동");
        assertThat(unsealing.open(first.wrapped())).isSameAs(unsealing.open(first.wrapped()));
    }

    @Test
    void anotherPairsPrivateKeyIsNamedAsTheFault() {
        KeyFiles keys = KeyFiles.local(home.resolve("one"));
        KeyFiles others = KeyFiles.local(home.resolve("two"));
        byte[] wrapped = Sealing.of(keys).newDataKey().wrapped();

        assertThatThrownBy(() -> Unsealing.of(others).open(wrapped))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("CLAIMS_PRIVATE_KEY");
    }

    @Test
    void halvesOfTwoPairsAreRefusedAtOnce() throws Exception {
        KeyFiles keys = KeyFiles.local(home.resolve("one"));
        KeyFiles.local(home.resolve("two"));
        Files.copy(
                home.resolve("two/keys/private.json"),
                home.resolve("one/keys/private.json"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> Unsealing.of(keys))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContainingAll("private.json", "public.json");
    }

    @Test
    void aPrivateKeyNamedAsThePublicOneIsRefusedWithoutShowingIt() throws Exception {
        KeyFiles.local(home);
        Path privateKey = home.resolve("keys/private.json");
        KeyFiles wrong = KeyFiles.of(Map.of("CLAIMS_PUBLIC_KEY", privateKey.toString())::get);
        String secret = Files.readString(privateKey).replaceAll("(?s).*\"value\": *\"([^\"]+)\".*", "$1");

        assertThatThrownBy(() -> Sealing.of(wrong))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContainingAll(privateKey.toString(), "CLAIMS_PUBLIC_KEY")
                .hasMessageNotContaining(secret)
                .hasNoCause();
    }

    @Test
    void blindIndexesTellEqualValuesOfOneKindOnly() {
        KeyFiles keys = KeyFiles.local(home);
        BlindIndex index = BlindIndex.of(keys);
        byte[] phone = index.of(new PhoneNumber("0212345678"));

        assertThat(phone).hasSize(32).isEqualTo(BlindIndex.of(keys).of(new PhoneNumber("0212345678")));
        assertThat(phone).isNotEqualTo(index.of(new PhoneNumber("0212345679")));
        assertThat(index.of(new EmailAddress("Hong@example.com")))
                .isEqualTo(index.of(new EmailAddress("hong@EXAMPLE.com")));
        assertThat(KeyedHash.of(keys, KeySetting.INDEX).of("phone", "9990110073"))
                .isNotEqualTo(index.of(new BusinessNumber("9990110073")));
        assertThat(KeyedHash.of(keys, KeySetting.REVIEW).of("phone", "0212345678"))
                .isNotEqualTo(phone);
    }
}
