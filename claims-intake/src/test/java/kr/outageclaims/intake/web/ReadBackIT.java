package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.claimant.KeyProblem;
import kr.outageclaims.intake.claimant.KeySetting;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.claimant.Unsealing;
import kr.outageclaims.intake.evidence.EvidenceBasket;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.notice.Outbox;
import kr.outageclaims.sample.database.LocalDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who has taken over the intake service has its settings, its key files, its database and its files. With all of that
 * an account, a name, a contact, a draft or a file of evidence cannot be opened; only what waits to be mailed can.
 */
class ReadBackIT {

    @TempDir
    static Path folder;

    private static RunningForm form;
    private static String receipt = "";
    /** By the names of the settings, as the launcher and the unit file hand them over. */
    private static final Map<KeySetting, Path> GIVEN = new TreeMap<>();

    @BeforeAll
    static void fileAClaim() throws IOException {
        Path all = Files.createDirectory(folder.resolve("batch"));
        KeyFiles.local(all);
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        for (KeySetting key : List.of(KeySetting.PUBLIC, KeySetting.INDEX, KeySetting.OUTBOX)) {
            String name = key.name().toLowerCase(Locale.ROOT) + ".json";
            GIVEN.put(key, Files.copy(all.resolve("keys").resolve(name), secrets.resolve(name)));
        }
        form = RunningForm.startOn(
                LocalDatabase.forTests().freshSchema(),
                secrets,
                Stream.concat(
                                GIVEN.entrySet().stream()
                                        .map(key -> "--" + key.getKey().setting() + "=" + key.getValue()),
                                Stream.of("--CLAIMS_EVIDENCE=" + folder.resolve("evidence")))
                        .toArray(String[]::new));
        Visitor visitor = form.visitor();
        visitor.post("/claim/who", visitor.get("/claim/who"), Map.of("filer", "SELF", "save", ""));
        receipt = visitor.post("/claim/check", fill(visitor, Marked.scooter()), Map.of())
                .receipt()
                .orElseThrow();
        EvidenceBasket basket = EvidenceBasket.fresh();
        form.bean(EvidenceStore.class).take(basket, "a.pdf", new ByteArrayInputStream(pdf()));
        form.bean(Outbox.class)
                .oneTimeCode(
                        "123456",
                        new EmailAddress(Marked.EMAIL),
                        Locale.KOREAN,
                        form.now().plusSeconds(600));
        fill(form.visitor(), Marked.scooter());
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @Test
    void noneOfItsKeysIsTakenForThePrivateOne() {
        GIVEN.forEach((key, file) -> {
            Map<String, String> settings = new LinkedHashMap<>();
            GIVEN.forEach((own, place) -> settings.put(own.setting(), place.toString()));
            settings.put(KeySetting.PRIVATE.setting(), file.toString());
            assertThatThrownBy(() -> Unsealing.of(KeyFiles.of(settings::get)))
                    .as(key.setting())
                    .isInstanceOf(KeyProblem.class);
        });
        assertThatThrownBy(() -> Unsealing.of(form.bean(KeyFiles.class))).isInstanceOf(KeyProblem.class);
    }

    @Test
    void nothingSealedOpensWithAnyOfItsKeysButTheMailThatWaits() throws IOException {
        Map<String, byte[]> sealed = sealed();
        assertThat(sealed.keySet().stream()
                        .map(place -> place.replaceAll("[ #].*", ""))
                        .distinct())
                .contains(
                        "claimant.account_number_sealed",
                        "claimant.name_sealed",
                        "claimant.phone_sealed",
                        "data_key.wrapped",
                        "draft.sealed",
                        "evidence.wrapped_key",
                        "outbox.sealed",
                        "WEB_SESSION_ATTRIBUTES.ATTRIBUTE_BYTES",
                        "file");

        List<String> opened = new ArrayList<>();
        sealed.forEach((place, bytes) -> {
            for (byte[] context : contexts()) {
                if (opens(bytes, context)) {
                    opened.add(place);
                }
            }
        });

        assertThat(opened).isNotEmpty().allSatisfy(place -> assertThat(place).startsWith("outbox.sealed"));
    }

    @Test
    void noValueLiesInItsSettingsItsTablesOrItsFilesInClear() throws IOException {
        List<String> lying = new ArrayList<>();
        form.everything().forEach((place, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Stream.of(
                            Marked.NAME,
                            Marked.PHONE,
                            Marked.PHONE.replace("-", ""),
                            Marked.EMAIL,
                            Marked.ACCOUNT,
                            Marked.ACCOUNT.replace("-", ""),
                            Marked.ACCOUNT_REFERENCE,
                            Marked.TRANSACTION_REFERENCE)
                    .filter(text::contains)
                    .forEach(value -> lying.add(place + " holds " + value));
        });

        assertThat(lying).isEmpty();
        assertThat(form.settings().keySet()).doesNotContain(KeySetting.PRIVATE.setting(), KeySetting.REVIEW.setting());
        assertThat(form.settings().values())
                .noneSatisfy(value ->
                        assertThat(value).contains(folder.resolve("batch").toString()));
    }

    @Test
    void aServiceThatIsGivenThePrivateKeyDoesNotStart() {
        assertThatThrownBy(() -> RunningForm.start("--CLAIMS_PRIVATE_KEY=" + folder.resolve("batch/keys/private.json")))
                .hasMessageContaining("CLAIMS_PRIVATE_KEY")
                .hasMessageContaining("must not have");
    }

    /** The other side of the test: with the private key the very same rows do open. */
    @Test
    void withThePrivateKeyTheAccountOpens() {
        Unsealing unsealing = Unsealing.of(KeyFiles.local(folder.resolve("batch")));
        byte[] wrapped = Objects.requireNonNull(form.jdbc().queryForObject("""
                SELECT k.wrapped FROM data_key k JOIN claimant c ON c.data_key_id = k.id LIMIT 1
                """, byte[].class));
        byte[] account = Objects.requireNonNull(
                form.jdbc().queryForObject("SELECT account_number_sealed FROM claimant LIMIT 1", byte[].class));

        assertThat(unsealing.open(wrapped).open(new ReceiptNumber(receipt), SealedField.ACCOUNT_NUMBER, account))
                .isEqualTo(Marked.ACCOUNT.replace("-", ""));
    }

    /** Every binary value of every table, and every stored file. */
    private static Map<String, byte[]> sealed() throws IOException {
        Map<String, byte[]> sealed = new LinkedHashMap<>(form.everything());
        sealed.keySet().removeIf(place -> !place.matches("(?i).*(sealed|wrapped|wrapped_key|attribute_bytes)#.*"));
        try (Stream<Path> files = Files.walk(folder.resolve("evidence"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sealed.put("file " + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return sealed;
    }

    /** What each value may be bound to: all places that the program knows how to name. */
    private static List<byte[]> contexts() {
        List<String> contexts = new ArrayList<>(
                List.of("", "outage-claims/data-key", "outage-claims/file-key", "web answers", "web draft"));
        for (SealedField field : SealedField.values()) {
            contexts.add(receipt + ":" + field.name().toLowerCase(Locale.ROOT));
        }
        form.rows("SELECT kind, once FROM outbox")
                .forEach(row -> contexts.add("outbox:" + row.get(0) + ":" + row.get(1)));
        form.rows("SELECT name FROM evidence").forEach(row -> contexts.add("file:" + row.get(0)));
        return contexts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean opens(byte[] bytes, byte[] context) {
        return GIVEN.values().stream()
                .anyMatch(file -> opensAs(Aead.class, file, key -> key.decrypt(bytes, context))
                        || opensAs(HybridDecrypt.class, file, key -> key.decrypt(bytes, context))
                        || opensAs(
                                StreamingAead.class,
                                file,
                                key -> key.newDecryptingStream(new ByteArrayInputStream(bytes), context)
                                        .readAllBytes()));
    }

    private interface Try<P> {
        byte[] with(P key) throws GeneralSecurityException, IOException;
    }

    private static <P> boolean opensAs(Class<P> kind, Path file, Try<P> decrypt) {
        try {
            String json = Files.readString(file);
            KeysetHandle key = TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return decrypt.with(key.getPrimitive(RegistryConfiguration.get(), kind)).length >= 0;
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    private static byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
