package kr.outageclaims.sample.claims;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.sample.dice.Dice;
import kr.outageclaims.sample.people.Person;

/** What the channels' coarse forms caught beside the free text: for many claims a service, for some more, for some nothing. */
final class Form {

    static final String CONSENT_VERSION = "2022-10-19";

    private static final int WRONG_SERVICE_PER_MILLE = 2;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+09:00'", Locale.ROOT);

    private final List<Scenario> scenarios;

    Form(List<Scenario> scenarios) {
        this.scenarios = scenarios.stream()
                .filter(scenario -> scenario.feature() != null)
                .toList();
    }

    /** @param tellsAmount no column holds the amount, so the text has to, when it is known at all */
    record Declared(Map<Column, String> cells, boolean tellsAmount) {}

    Declared declare(Scenario scenario, Damage damage, Channel channel, Dice dice) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        putService(cells, scenario, channel, dice);
        if (dice.chance(channel == Channel.CALL_CENTRE ? 420 : 220)) {
            UserType type =
                    UserType.of(scenario.cell().reporter(), scenario.cell().tier());
            cells.put(Column.USER_TYPE, dice.chance(700) ? type.koreanName() : type.name());
        }
        boolean declaresAmount = putAmounts(cells, scenario, damage, dice);
        if (damage.declaresFrom()) {
            cells.put(Column.DAMAGE_FROM, time(damage.from(), channel));
        }
        if (damage.declaresTo()) {
            cells.put(Column.DAMAGE_TO, time(damage.to(), channel));
        }
        if (damage.evidence() != Evidence.NONE) {
            cells.put(Column.EVIDENCE, "Y");
        }
        return new Declared(cells, !declaresAmount);
    }

    private void putService(Map<Column, String> cells, Scenario scenario, Channel channel, Dice dice) {
        int share = switch (channel) {
            case CALL_CENTRE -> 680;
            case EMAIL -> 440;
            default -> 520;
        };
        if (scenario.declaredNames().isEmpty() || !dice.chance(share)) {
            return;
        }
        if (scenario.feature() != null && dice.chance(WRONG_SERVICE_PER_MILLE)) {
            cells.put(Column.SERVICE, dice.one(dice.one(scenarios).declaredNames()));
            return;
        }
        cells.put(Column.SERVICE, dice.one(scenario.declaredNames()));
        if (!scenario.declaredFeatures().isEmpty() && dice.chance(420)) {
            cells.put(Column.FEATURE, dice.one(scenario.declaredFeatures()));
        }
    }

    /** Whether a column tells the loss. A claim without a money loss states no amount, or 0. */
    private static boolean putAmounts(Map<Column, String> cells, Scenario scenario, Damage damage, Dice dice) {
        if (!scenario.cell().isMoneyLoss()) {
            if (dice.chance(120)) {
                cells.put(Column.CLAIMED_AMOUNT, "0");
            }
            return false;
        }
        boolean declares = false;
        if (damage.fee() > 0 && dice.chance(550)) {
            cells.put(Column.FEE, String.valueOf(damage.fee()));
            declares = damage.amount() == null;
        }
        if (damage.amount() != null && dice.chance(580)) {
            Column column = scenario.chargeIsFee() && dice.chance(600) ? Column.FEE : Column.CLAIMED_AMOUNT;
            cells.put(column, String.valueOf(damage.amount().amount()));
            declares = true;
        }
        return declares;
    }

    static void putPerson(Map<Column, String> cells, Person person) {
        cells.put(Column.NAME, person.name());
        putIfKnown(cells, Column.PHONE, person.phone());
        putIfKnown(cells, Column.EMAIL, person.email());
        putIfKnown(cells, Column.BUSINESS_NUMBER, person.businessNumber());
        if (person.bank() != null) {
            cells.put(Column.BANK_CODE, person.bank().bankCode());
            cells.put(Column.ACCOUNT_NUMBER, person.bank().number());
            cells.put(Column.ACCOUNT_HOLDER, person.bank().holder());
        }
    }

    static void putReferences(Map<Column, String> cells, Scenario scenario, String account, Dice dice) {
        boolean owed = scenario.cell().isMoneyLoss()
                && (scenario.hasReference() || scenario.cell().isSmallBusinessSupport());
        if (dice.chance(owed ? 780 : 40)) {
            cells.put(Column.ACCOUNT_REFERENCE, account);
        }
        if (scenario.hasReference() && dice.chance(760)) {
            cells.put(Column.TRANSACTION_REFERENCE, dice.digits("ORD2210##-####-####"));
        }
        if (dice.chance(962)) {
            cells.put(Column.CONSENT, CONSENT_VERSION);
        }
    }

    private static void putIfKnown(
            Map<Column, String> cells, Column column, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            cells.put(column, value);
        }
    }

    private static String time(LocalDateTime time, Channel channel) {
        return (channel == Channel.MESSENGER ? ISO : MINUTES).format(time);
    }
}
