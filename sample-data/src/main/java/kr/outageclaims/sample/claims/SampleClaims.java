package kr.outageclaims.sample.claims;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.outage.OutageWindow;
import kr.outageclaims.sample.dice.Dice;
import kr.outageclaims.sample.narrative.Narrator;
import kr.outageclaims.sample.narrative.Telling;
import kr.outageclaims.sample.people.People;
import kr.outageclaims.sample.people.Person;
import org.jspecify.annotations.Nullable;

/** Makes each row from its number alone, so that a repeat needs no memory of the first. */
final class SampleClaims {

    static final String INCIDENT = "2022-10-15-pangyo";

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Plan plan;
    private final long seed;
    private final People people;
    private final Narrator narrator = new Narrator();
    private final Form form;
    private final OutageCalendar calendar =
            OutageCalendar.of(INCIDENT).orElseThrow(() -> new IllegalStateException("no calendar of " + INCIDENT));
    private final Map<String, Damage.Window> windows = new ConcurrentHashMap<>();

    SampleClaims(Plan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
        this.people = new People(seed);
        this.form = new Form(plan.scenarios());
    }

    Plan plan() {
        return plan;
    }

    /** The row of an accepted claim, 0 … claims − 1, in the order of receipt. */
    SampleRow accepted(int claim) {
        return row(claim, plan.scenario(claim));
    }

    /** A claim beyond the accepted ones, complete and right until somebody breaks it. */
    SampleRow further(int number) {
        Dice dice = Dice.of(seed, number, "further");
        Scenario scenario = plan.scenario(dice.below(plan.claims()));
        return row(plan.claims() + number, scenario);
    }

    private SampleRow row(int claim, Scenario scenario) {
        boolean planned = claim < plan.claims();
        int damageOf = planned ? plan.damageOf(claim) : claim;
        int personOf = planned ? plan.personOf(claim) : claim;
        Damage damage = Damage.of(scenario, window(scenario), Dice.of(seed, damageOf, "damage"));
        Person person = people.person(
                personOf, scenario.cell().reporter(), scenario.cell().isMoneyLoss());
        Channel channel = Channels.of(seed, claim);
        Form.Declared declared = form.declare(scenario, damage, channel, Dice.of(seed, damageOf, "form"));
        Map<Column, String> cells = declared.cells();
        cells.put(Column.EXTERNAL_ID, Channels.externalId(channel, claim));
        cells.put(Column.RECEIVED_AT, Channels.receivedAt(channel, seed, claim, plan.claims()));
        cells.put(Column.NARRATIVE, narrative(claim, scenario, damage, declared, person));
        Form.putPerson(cells, person);
        Form.putReferences(cells, scenario, people.accountReference(personOf), Dice.of(seed, claim, "references"));
        return new SampleRow(channel, cells, truth(claim, scenario, damage, channel));
    }

    private String narrative(int claim, Scenario scenario, Damage damage, Form.Declared declared, Person person) {
        Dice dice = Dice.of(seed, claim, "narrative");
        Won told = declared.tellsAmount() || dice.chance(550) ? loss(scenario, damage) : null;
        LocalDateTime when = dice.chance(damage.declaresFrom() ? 350 : 500) ? damage.from() : null;
        Telling telling = new Telling(
                Channels.of(seed, claim),
                scenario.cell().nature(),
                scenario.cell().isInScope() ? told : null,
                when,
                scenario.cell().reporter() != Reporter.INDIVIDUAL
                        && !declared.cells().containsKey(Column.USER_TYPE));
        return Asides.add(narrator.tell(scenario.story(), telling, dice), telling.channel(), person, dice);
    }

    /** The amount lost; the fee where the fee is what was lost. */
    private static @Nullable Won loss(Scenario scenario, Damage damage) {
        return damage.amount() == null && damage.fee() > 0 && scenario.cell().isMoneyLoss()
                ? Won.won(damage.fee())
                : damage.amount();
    }

    private Truth truth(int claim, Scenario scenario, Damage damage, Channel channel) {
        Won loss = scenario.cell().isInScope() ? loss(scenario, damage) : null;
        boolean duplicate = claim < plan.claims() && plan.isDuplicate(claim);
        return new Truth(
                Channels.externalId(channel, claim),
                channel.code(),
                Truth.ACCEPT,
                scenario.service(),
                scenario.feature() == null ? "" : scenario.feature(),
                scenario.cell().reporter().name(),
                scenario.cell().tier().name(),
                scenario.cell().nature().name(),
                loss == null ? "" : String.valueOf(loss.amount()),
                duplicate ? Channels.externalId(Channels.of(seed, plan.damageOf(claim)), plan.damageOf(claim)) : "",
                damage.time().name(),
                damage.evidence().name());
    }

    private Damage.Window window(Scenario scenario) {
        return windows.computeIfAbsent(scenario.service() + "." + scenario.feature(), key -> {
            String service = scenario.service().equals("other") ? "none" : scenario.service();
            List<OutageWindow> merged = new ArrayList<>(calendar.windows(service, scenario.feature()));
            return new Damage.Window(
                    LocalDateTime.ofInstant(merged.get(0).from(), SEOUL),
                    LocalDateTime.ofInstant(merged.get(merged.size() - 1).to(), SEOUL));
        });
    }
}
