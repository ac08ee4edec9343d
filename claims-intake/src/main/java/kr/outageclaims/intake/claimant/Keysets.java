package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.Configuration;
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
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The kinds of Tink keysets in use, made, written and read as Tink's JSON. */
final class Keysets {

    /** What the keysets are made and read with: the ALGORITHMS registered here and no other. */
    static final Configuration ALGORITHMS = registered();

    private Keysets() {}

    /** HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM. */
    static KeysetHandle newPair() {
        Parameters parameters = loaded(() -> HpkeParameters.builder()
                .setVariant(HpkeParameters.Variant.TINK)
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .build());
        return loaded(() -> KeysetHandle.generateNew(parameters, ALGORITHMS));
    }

    /** AES-256-GCM; unprefixed, since a data key never rotates: the next claim or chunk has the next one. */
    static KeysetHandle newDataKey() {
        Parameters parameters = loaded(() -> AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build());
        return loaded(() -> KeysetHandle.generateNew(parameters, ALGORITHMS));
    }

    /** AES-256-GCM-HKDF in segments of 4 KB, for streams; one key a file. */
    static KeysetHandle newFileKey() {
        return loaded(
                () -> KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, ALGORITHMS));
    }

    /** AES-256-GCM with the key's id in front, so that it can be changed for another. */
    static KeysetHandle newOutboxKey() {
        Parameters parameters = loaded(() -> AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build());
        return loaded(() -> KeysetHandle.generateNew(parameters, ALGORITHMS));
    }

    /** HMAC-SHA256, unprefixed: equal values must hash to equal bytes. */
    static KeysetHandle newHashKey() {
        Parameters parameters = loaded(() -> HmacParameters.builder()
                .setKeySizeBytes(32)
                .setTagSizeBytes(32)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build());
        return loaded(() -> KeysetHandle.generateNew(parameters, ALGORITHMS));
    }

    static String withSecret(KeysetHandle key) {
        return loaded(() -> TinkJsonProtoKeysetFormat.serializeKeyset(key, ALGORITHMS, InsecureSecretKeyAccess.get()));
    }

    static String publicHalf(KeysetHandle pair) {
        return loaded(
                () -> TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle(), ALGORITHMS));
    }

    /** Reads a key file, whose keyset must offer {@code primitive}; a public one must hold no secret. */
    static <P> P read(KeyFiles files, KeySetting key, Class<P> primitive) {
        Path file = files.file(key);
        try {
            return parsed(key, Files.readString(file)).getPrimitive(ALGORITHMS, primitive);
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

    private static KeysetHandle parsed(KeySetting key, String json) throws GeneralSecurityException {
        return key == KeySetting.PUBLIC
                ? TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json, ALGORITHMS)
                : TinkJsonProtoKeysetFormat.parseKeyset(json, ALGORITHMS, InsecureSecretKeyAccess.get());
    }

    private static Configuration registered() {
        return loaded(() -> {
            AeadConfig.register();
            HybridConfig.register();
            MacConfig.register();
            StreamingAeadConfig.register();
            return RegistryConfiguration.get();
        });
    }

    private static <T> T loaded(Step<T> step) {
        try {
            return step.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks an algorithm that the keys need", e);
        }
    }

    private interface Step<T> {
        T run() throws GeneralSecurityException;
    }
}
