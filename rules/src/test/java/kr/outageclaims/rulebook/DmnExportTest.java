package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.xml.sax.SAXException;

/** Apache KIE evaluates the exported DMN; it shares no code with our evaluator, so it is the oracle. */
class DmnExportTest {

    private static final int RANDOM_FACTS = 10_000;

    static List<String> shipped() {
        return Rulebooks.shipped().versions();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void anotherEngineComesToTheSameOutcomeOnEveryCaseAndOnRandomFacts(String version) {
        Rulebook rulebook = Rulebooks.shipped().version(version);
        DMNRuntime kie = kie(DmnExport.of(rulebook));
        DMNModel model = kie.getModels().get(0);
        RandomFacts random = new RandomFacts(rulebook, 20_221_015);
        List<ClaimFacts> facts = Stream.concat(
                        rulebook.cases().stream().map(WorkedCase::facts),
                        IntStream.range(0, RANDOM_FACTS).mapToObj(i -> random.next()))
                .toList();

        List<String> differences = new ArrayList<>();
        for (ClaimFacts claim : facts) {
            Map<String, Object> theirs = theirs(kie, model, claim);
            Map<String, Object> ours = ours(rulebook.evaluate(claim), theirs);
            if (!ours.equals(theirs)) {
                differences.add(claim + ": " + ours + " but KIE " + theirs);
            }
        }

        assertThat(model.getMessages()).isEmpty();
        assertThat(differences).isEmpty();
        assertThat(facts.stream().map(claim -> rulebook.evaluate(claim).trace().row()))
                .as("rows that the facts reach")
                .containsAll(
                        rulebook.table().rows().stream().map(TableRow::number).toList());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theExportIsValidByTheSchemaOfDmn13(String version) throws SAXException, IOException {
        Schema dmn13 = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(DmnExportTest.class.getResource("/org/omg/spec/DMN/20191111/DMN13.xsd"));
        String dmn = DmnExport.of(Rulebooks.shipped().version(version));

        dmn13.newValidator().validate(new StreamSource(new StringReader(dmn)));

        assertThat(dmn).contains("hitPolicy=\"FIRST\"");
    }

    @Test
    void theExportRoundsAndHoldsTheCapAsTheTableDoes() {
        assertThat(DmnExport.of(Rulebooks.shipped().version("2022-12-29")))
                .contains("round half up(", "charge &lt;= 5000000");
    }

    private static DMNRuntime kie(String dmn) {
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
    }

    private static Map<String, Object> ours(Ruling ruling, Map<String, Object> columns) {
        RuleOutcome outcome = ruling.outcome();
        Map<String, Object> ours = new TreeMap<>();
        columns.keySet().forEach(column -> ours.put(column, 0L));
        ours.put("row", (long) ruling.trace().row());
        ours.put("clause", outcome.clause());
        ours.put("outcome", outcome.code());
        ours.put("cash", outcome.cash().amount());
        outcome.entitlements().forEach(given -> ours.put(DmnExport.column(given.kind()), given.quantity()));
        return ours;
    }

    private static Map<String, Object> theirs(DMNRuntime kie, DMNModel model, ClaimFacts facts) {
        DMNContext context = kie.newContext();
        inputs(facts).forEach(context::set);
        DMNResult result = kie.evaluateAll(model, context);
        assertThat(result.getMessages()).isEmpty();
        DMNDecisionResult proposal = result.getDecisionResultByName("proposal");
        Map<String, Object> theirs = new TreeMap<>();
        ((Map<?, ?>) proposal.getResult())
                .forEach((column, value) -> theirs.put(
                        (String) column, value instanceof BigDecimal number ? number.longValueExact() : value));
        return theirs;
    }

    private static Map<String, @Nullable Object> inputs(ClaimFacts facts) {
        Map<String, @Nullable Object> inputs = new TreeMap<>();
        inputs.put("service", facts.service());
        inputs.put("feature", facts.feature());
        inputs.put("reporter", facts.reporter().name());
        inputs.put("tier", facts.tier().name());
        inputs.put("damage_nature", facts.damageNature().name());
        inputs.put("time", facts.time().name());
        inputs.put("near_edge", facts.nearEdge());
        inputs.put("overlap_minutes", number(facts.overlapMinutes()));
        inputs.put("accumulated_minutes", number(facts.accumulatedMinutes()));
        inputs.put("duplicate", facts.duplicate());
        inputs.put("beneficiary_rank", number(facts.beneficiaryRank()));
        inputs.put("loss", won(facts.loss()));
        inputs.put("fee", won(facts.fee()));
        inputs.put("evidence", facts.evidence().name());
        return inputs;
    }

    private static @Nullable BigDecimal number(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static @Nullable BigDecimal won(@Nullable Won won) {
        return won == null ? null : BigDecimal.valueOf(won.amount());
    }
}
