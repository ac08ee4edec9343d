package kr.outageclaims.intake.web.form;

import java.time.Clock;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.outage.OutageCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The form of one incident. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class FormConfiguration {

    @Bean
    OutageCalendar calendar(WebSettings settings) {
        return OutageCalendar.of(settings.incident())
                .orElseThrow(() -> new IllegalStateException("There is no incident " + settings.incident()
                        + ". Set CLAIMS_INCIDENT to the name of a file in rules/incidents, e.g. 2022-10-15-pangyo."));
    }

    @Bean
    ClaimForm claimForm(OutageCalendar calendar, EvidenceStore evidence, Clock clock) {
        return ClaimForm.of(calendar, evidence, clock);
    }
}
