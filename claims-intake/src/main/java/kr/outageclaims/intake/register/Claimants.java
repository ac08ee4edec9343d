package kr.outageclaims.intake.register;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.BlindIndex;
import kr.outageclaims.intake.claimant.DataKeys;
import kr.outageclaims.intake.claimant.Masking;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.claimant.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code claimant}: nothing in it names a person without a key. */
final class Claimants {

    private static final String INSERT = """
            INSERT INTO claimant (claim_id, data_key_id, name_sealed, name_masked, phone_sealed, phone_masked,
                phone_index, email_sealed, email_masked, email_index, business_number_sealed, business_index,
                beneficiary_index, account_reference_sealed, transaction_reference_sealed, bank_code,
                account_number_sealed, account_holder_sealed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final DataKeys dataKeys;
    private final Sealing sealing;
    private final BlindIndex index;

    Claimants(JdbcTemplate jdbc, DataKeys dataKeys, Sealing sealing, BlindIndex index) {
        this.jdbc = jdbc;
        this.dataKeys = dataKeys;
        this.sealing = sealing;
        this.index = index;
    }

    /** Of the whole content, personal data too. */
    byte[] fingerprint(SoundClaim claim) {
        return index.fingerprint(claim.content());
    }

    /** Seals the persons behind these claims under one new data key and stores them. */
    void insert(List<NewClaim> claims, Map<Origin, StoredClaim> stored) {
        if (claims.isEmpty()) {
            return;
        }
        Sealing.DataKey key = sealing.newDataKey();
        long keyId = dataKeys.store(key);
        Rows.insert(
                jdbc,
                INSERT,
                claims.stream()
                        .map(claim -> row(
                                requireNonNull(stored.get(claim.claim().origin()))
                                        .id(),
                                keyId,
                                claim.claim().person(),
                                new Seal(key, claim.receipt())))
                        .toList());
    }

    private @Nullable Object[] row(long claimId, long keyId, Person person, Seal seal) {
        byte[] phone = person.phone() == null ? null : index.of(person.phone());
        byte[] email = person.email() == null ? null : index.of(person.email());
        byte[] business = person.businessNumber() == null ? null : index.of(person.businessNumber());
        byte[] beneficiary = business != null ? business : phone != null ? phone : email;
        return new @Nullable Object[] {
            claimId,
            keyId,
            seal.of(SealedField.NAME, person.name()),
            person.name() == null ? null : Masking.name(person.name()),
            seal.of(
                    SealedField.PHONE,
                    person.phone() == null ? null : person.phone().digits()),
            person.phone() == null ? null : Masking.phone(person.phone()),
            phone,
            seal.of(
                    SealedField.EMAIL,
                    person.email() == null ? null : person.email().address()),
            person.email() == null ? null : Masking.email(person.email()),
            email,
            seal.of(
                    SealedField.BUSINESS_NUMBER,
                    person.businessNumber() == null
                            ? null
                            : person.businessNumber().digits()),
            business,
            requireNonNull(beneficiary, "a claim without phone and e-mail"),
            seal.of(SealedField.ACCOUNT_REFERENCE, person.accountReference()),
            seal.of(SealedField.TRANSACTION_REFERENCE, person.transactionReference()),
            person.bankCode(),
            seal.of(
                    SealedField.ACCOUNT_NUMBER,
                    person.accountNumber() == null
                            ? null
                            : person.accountNumber().value()),
            seal.of(SealedField.ACCOUNT_HOLDER, person.accountHolder())
        };
    }

    private record Seal(Sealing.DataKey key, ReceiptNumber receipt) {

        byte @Nullable [] of(SealedField field, @Nullable String value) {
            return value == null ? null : key.seal(receipt, field, value);
        }
    }
}
