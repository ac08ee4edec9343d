package kr.outageclaims.batch.sheet;

import kr.outageclaims.intake.claimant.KeyFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The seal of this machine's workbooks, made when the first workbook asks for it. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    @Lazy
    RowSeal rowSeal(KeyFiles keys) {
        return RowSeal.of(keys);
    }
}
