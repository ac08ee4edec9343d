package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the key of the workbooks' seals lies: {@code CLAIMS_REVIEW_KEY}, else {@code keys/review.key} of the home. */
@Configuration(proxyBeanMethods = false)
class ReviewKeyFile {

    @Bean
    RowSeal rowSeal(@Value("${claims.review-key:${CLAIMS_REVIEW_KEY:${claims.home}/keys/review.key}}") Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("no review key at " + file
                    + ": let ./claims make the local keys, or name yours with CLAIMS_REVIEW_KEY");
        }
        try {
            return new RowSeal(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
