package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The kinds of Tink keysets in use, made, written and read as Tink's JSON. */
final class Keysets {

    static {
        try {
            AeadConfig.register();
            HybridConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Keysets() {}

    /** HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM. */
    static KeysetHandle newPair() {
        return made(() -> HpkeParameters.builder()
                .setVariant(HpkeParameters.Variant.TINK)
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .build());
    }

    /** AES-256-GCM; unprefixed, since a data key never rotates: the next claim or chunk has the next one. */
    static KeysetHandle newDataKey() {
        return made(() -> AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build());
    }

    /** HMAC-SHA256, unprefixed: equal values must hash to equal bytes. */
    static KeysetHandle newHashKey() {
        return made(() -> HmacParameters.builder()
                .setKeySizeBytes(32)
                .setTagSizeBytes(32)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build());
    }

    static String withSecret(KeysetHandle keyset) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new key could not be written", e);
        }
    }

    static String publicHalf(KeysetHandle pair) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public half of a new key could not be written", e);
        }
    }

    /** Reads a keyset that holds no secret and offers {@code kind}. */
    static <P> P readPublic(KeyFiles files, KeySetting key, Class<P> kind) {
        return read(files, key, kind, TinkJsonProtoKeysetFormat::parseKeysetWithoutSecret);
    }

    /** Reads a secret keyset that offers {@code kind}. */
    static <P> P readSecret(KeyFiles files, KeySetting key, Class<P> kind) {
        return read(
                files, key, kind, text -> TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()));
    }

    private static <P> P read(KeyFiles files, KeySetting key, Class<P> kind, Parser parser) {
        Path file = files.file(key);
        try {
            return parser.parse(Files.readString(file)).getPrimitive(RegistryConfiguration.get(), kind);
        } catch (NoSuchFileException e) {
            throw new KeyProblem("The key file " + file + " is missing. Restore it from your backup or set "
                    + key.setting() + "; a new key cannot read or match what is stored.");
        } catch (IOException e) {
            throw KeyProblem.of(
                    "The key file " + file + " cannot be read. Give this user the right to read it, or set "
                            + key.setting() + ".",
                    e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw KeyProblem.of(
                    "The key file " + file + " holds no Tink keyset of the kind that " + key.setting()
                            + " needs. Restore the right file or correct the setting.",
                    e);
        }
    }

    private static KeysetHandle made(Kind kind) {
        try {
            return KeysetHandle.generateNew(kind.parameters());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make a key", e);
        }
    }

    private interface Kind {
        Parameters parameters() throws GeneralSecurityException;
    }

    private interface Parser {
        KeysetHandle parse(String text) throws GeneralSecurityException;
    }
}
