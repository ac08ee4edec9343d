package kr.outageclaims.rulebook;

import java.util.List;
import kr.outageclaims.money.Won;

/** What a rulebook says of a claim. A proposal, never a decision. */
public sealed interface RuleOutcome {

    /** Id of the row that fired. */
    String clause();

    /** COMPENSATE, DECLINE or ASK_COUNCIL, as exports write it. */
    String code();

    default Won cash() {
        return Won.ZERO;
    }

    default List<Entitlement> entitlements() {
        return List.of();
    }

    record Compensate(String clause, Won cash, List<Entitlement> entitlements) implements RuleOutcome {
        public Compensate {
            entitlements = List.copyOf(entitlements);
        }

        @Override
        public String code() {
            return "COMPENSATE";
        }
    }

    record Decline(String clause) implements RuleOutcome {
        @Override
        public String code() {
            return "DECLINE";
        }
    }

    record AskCouncil(String clause) implements RuleOutcome {
        @Override
        public String code() {
            return "ASK_COUNCIL";
        }
    }
}
