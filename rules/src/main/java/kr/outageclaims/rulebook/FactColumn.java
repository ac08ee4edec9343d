package kr.outageclaims.rulebook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** The facts a table may ask for, in the order of its columns. */
enum FactColumn {
    SERVICE(Kind.CODE, false),
    FEATURE(Kind.CODE, true),
    REPORTER(Kind.CODE, false),
    TIER(Kind.CODE, false),
    DAMAGE_NATURE(Kind.CODE, false),
    TIME(Kind.CODE, false),
    NEAR_EDGE(Kind.CODE, false),
    OVERLAP_MINUTES(Kind.NUMBER, true),
    /** The overlap's minutes, added up as the manifest says; tables without such a threshold leave the column out. */
    ACCUMULATED_MINUTES(Kind.NUMBER, true),
    DUPLICATE(Kind.CODE, false),
    BENEFICIARY_RANK(Kind.NUMBER, false),
    LOSS(Kind.NUMBER, true),
    FEE(Kind.NUMBER, true),
    CHARGE(Kind.NUMBER, true),
    EVIDENCE(Kind.CODE, false);

    /** Stands for a fact that is not known; no fact is ever negative. */
    static final long UNKNOWN = -1;

    enum Kind {
        CODE,
        /** Whole, 0 or more: won, minutes or a rank. */
        NUMBER
    }

    private final Kind kind;
    private final boolean mayBeUnknown;
    private final String header = name().toLowerCase(Locale.ROOT);

    FactColumn(Kind kind, boolean mayBeUnknown) {
        this.kind = kind;
        this.mayBeUnknown = mayBeUnknown;
    }

    static Optional<FactColumn> ofHeader(String header) {
        return Stream.of(values())
                .filter(column -> column.header().equals(header))
                .findFirst();
    }

    /** The name in the table's head and in expressions. */
    String header() {
        return header;
    }

    /** The code that {@code written} means: Excel turns true into TRUE on saving. */
    String code(String written) {
        return this == NEAR_EDGE || this == DUPLICATE ? written.toLowerCase(Locale.ROOT) : written;
    }

    /** A column that a table and its cases may leave out: then no row asks for it. */
    boolean isOptional() {
        return this == ACCUMULATED_MINUTES;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWon() {
        return this == LOSS || this == FEE || this == CHARGE;
    }

    /** What its numbers count; a column of codes has none. */
    Unit unit() {
        if (isWon()) {
            return Unit.WON;
        }
        return switch (this) {
            case OVERLAP_MINUTES, ACCUMULATED_MINUTES -> Unit.MINUTES;
            case BENEFICIARY_RANK -> Unit.RANK;
            default -> throw new IllegalStateException(header + " holds codes");
        };
    }

    boolean mayBeUnknown() {
        return mayBeUnknown;
    }

    /** The least number there is: claims are counted from 1. */
    long least() {
        return this == BENEFICIARY_RANK ? 1 : 0;
    }

    /** The claim's fact as the table compares it: a number itself, a code's place in {@code vocabulary}. */
    long read(ClaimFacts facts, Vocabulary vocabulary) {
        return switch (this) {
            case SERVICE -> vocabulary.place(this, facts.service());
            case FEATURE -> facts.feature() == null ? UNKNOWN : vocabulary.place(this, facts.feature());
            case REPORTER -> facts.reporter().ordinal();
            case TIER -> facts.tier().ordinal();
            case DAMAGE_NATURE -> facts.damageNature().ordinal();
            case TIME -> facts.time().ordinal();
            case NEAR_EDGE -> facts.nearEdge() ? 1 : 0;
            case OVERLAP_MINUTES -> facts.overlapMinutes() == null ? UNKNOWN : facts.overlapMinutes();
            case ACCUMULATED_MINUTES -> facts.accumulatedMinutes() == null ? UNKNOWN : facts.accumulatedMinutes();
            case DUPLICATE -> facts.duplicate() ? 1 : 0;
            case BENEFICIARY_RANK -> facts.beneficiaryRank();
            case LOSS -> amount(facts.loss());
            case FEE -> amount(facts.fee());
            case CHARGE -> facts.fee() != null ? amount(facts.fee()) : amount(facts.loss());
            case EVIDENCE -> facts.evidence().ordinal();
        };
    }

    private static long amount(@Nullable Won won) {
        return won == null ? UNKNOWN : won.amount();
    }
}
