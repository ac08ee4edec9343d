package kr.outageclaims.batch.stored;

import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts as compact JSON, the form in which every proposal keeps what its rulebook looked at. Fields are written by
 * name and never renamed: a proposal of years ago has to be read again. What is unknown is left out; amounts are whole
 * won. Thread-safe.
 */
public final class FactsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FactsJson() {}

    public static String write(ClaimFacts facts) {
        ObjectNode node = JSON.createObjectNode()
                .put("service", facts.service())
                .put("reporter", facts.reporter().name())
                .put("tier", facts.tier().name())
                .put("damageNature", facts.damageNature().name())
                .put("time", facts.time().name())
                .put("nearEdge", facts.nearEdge())
                .put("duplicate", facts.duplicate())
                .put("beneficiaryRank", facts.beneficiaryRank())
                .put("evidence", facts.evidence().name());
        if (facts.feature() != null) {
            node.put("feature", facts.feature());
        }
        if (facts.overlapMinutes() != null) {
            node.put("overlapMinutes", facts.overlapMinutes());
        }
        if (facts.accumulatedMinutes() != null) {
            node.put("accumulatedMinutes", facts.accumulatedMinutes());
        }
        if (facts.loss() != null) {
            node.put("loss", facts.loss().amount());
        }
        if (facts.fee() != null) {
            node.put("fee", facts.fee().amount());
        }
        return node.toString();
    }

    /** @throws IllegalArgumentException when a field is missing or not of its kind */
    public static ClaimFacts read(String json) {
        JsonNode node = JSON.readTree(json);
        return new ClaimFacts(
                required(node, "service").asString(),
                node.has("feature") ? node.get("feature").asString() : null,
                Reporter.valueOf(required(node, "reporter").asString()),
                Tier.valueOf(required(node, "tier").asString()),
                DamageNature.valueOf(required(node, "damageNature").asString()),
                DamageTime.valueOf(required(node, "time").asString()),
                required(node, "nearEdge").asBoolean(),
                number(node.get("overlapMinutes")),
                number(node.get("accumulatedMinutes")),
                required(node, "duplicate").asBoolean(),
                required(node, "beneficiaryRank").asInt(),
                won(node.get("loss")),
                won(node.get("fee")),
                Evidence.valueOf(required(node, "evidence").asString()));
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode found = node.get(field);
        if (found == null) {
            throw new IllegalArgumentException("the stored facts lack the field " + field);
        }
        return found;
    }

    private static @Nullable Integer number(@Nullable JsonNode node) {
        return node == null ? null : node.asInt();
    }

    private static @Nullable Won won(@Nullable JsonNode node) {
        return node == null ? null : new Won(node.asLong());
    }
}
