package kr.outageclaims.batch.run;

import kr.outageclaims.outage.OutageCalendar;

/** A stage's job over one incident, for a command of another stage that has to start it too. */
public interface IncidentRun {

    JobRun over(OutageCalendar calendar);
}
