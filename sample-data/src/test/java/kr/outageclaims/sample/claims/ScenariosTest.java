package kr.outageclaims.sample.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.OutageCalendar;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private final List<Scenario> scenarios = Scenarios.read();
    private final OutageCalendar calendar =
            OutageCalendar.of(SampleClaims.INCIDENT).orElseThrow();

    @Test
    void everyFeatureOfTheIncidentIsClaimed() {
        Set<String> claimed = new HashSet<>();
        scenarios.forEach(scenario -> claimed.add(scenario.service() + "." + scenario.feature()));

        for (AffectedService service : calendar.services()) {
            service.features().forEach(feature -> assertThat(claimed).contains(feature.qualified()));
        }
    }

    @Test
    void everyFormNamesServicesAndFeaturesThatExist() {
        for (Scenario scenario : scenarios) {
            for (String name : scenario.declaredNames()) {
                assertThat(calendar.serviceNamed(name))
                        .as(name)
                        .hasValueSatisfying(
                                service -> assertThat(service.code()).isEqualTo(scenario.service()));
            }
            for (String name : scenario.declaredFeatures()) {
                assertThat(calendar.featureNamed(scenario.service(), name))
                        .as(name)
                        .hasValueSatisfying(
                                feature -> assertThat(feature.code()).isEqualTo(scenario.feature()));
            }
        }
    }

    @Test
    void everyMoneyLossCanBeToldWithAndWithoutItsAmount() {
        assertThat(scenarios)
                .filteredOn(scenario -> scenario.cell().isMoneyLoss())
                .allSatisfy(scenario -> assertThat(scenario.story().tellsLosses())
                        .as(scenario.service() + "." + scenario.feature() + " " + scenario.cell())
                        .isTrue());
    }

    @Test
    void everyClaimOfAMoneyLossHasAmountsOrAFee() {
        assertThat(scenarios)
                .allMatch(scenario -> !scenario.cell().isMoneyLoss()
                        || scenario.amounts() != null
                        || !scenario.fees().isEmpty());
    }
}
