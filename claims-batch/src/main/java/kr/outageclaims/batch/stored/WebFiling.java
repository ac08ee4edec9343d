package kr.outageclaims.batch.stored;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.intake.claimant.Masking;
import org.jspecify.annotations.Nullable;

/**
 * What the form asked beside the narrative, for people to read with it. Claims of other channels have none of it.
 *
 * @param filer SELF, GUARDIAN or BUSINESS; null when nobody asked
 * @param product what was paid for, personal data not yet masked; null when nobody asked
 */
public record WebFiling(@Nullable String filer, @Nullable String product) {

    private static final String GUARDIAN = "GUARDIAN";

    /** A guardian claims for a child. */
    public boolean isByGuardian() {
        return GUARDIAN.equals(filer);
    }

    /** Masked like a narrative; empty when nobody asked. */
    public String productMasked() {
        return product == null ? "" : Masking.maskNarrative(product);
    }

    /** The words of a narrative as they are shown, and behind them this as a line in brackets. */
    public String behind(String words) {
        String product = productMasked();
        String told = Stream.of(isByGuardian() ? "보호자가 아이를 대신해 신고" : "", product.isEmpty() ? "" : "상품: " + product)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
        return told.isEmpty() ? words : words + "\n[" + told + "]";
    }

    @Override
    public String toString() {
        return "WebFiling(masked)";
    }
}
