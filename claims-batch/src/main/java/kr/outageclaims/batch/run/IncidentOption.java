package kr.outageclaims.batch.run;

import kr.outageclaims.outage.OutageCalendar;
import picocli.CommandLine.Option;

/** The {@code --incident ID} of nearly every command, as a picocli mixin. */
public class IncidentOption {

    @Option(
            names = "--incident",
            required = true,
            paramLabel = "ID",
            description = "장애 번호, 예: 2022-10-15-pangyo / the incident's id")
    private String incident = "";

    public String id() {
        return incident;
    }

    /** @throws BadInput when there is no such incident */
    public OutageCalendar calendar() {
        return OutageCalendar.of(incident)
                .orElseThrow(() -> new BadInput("--incident " + incident
                        + ": no such incident. Its file would be rules/incidents/" + incident + ".yaml."));
    }
}
