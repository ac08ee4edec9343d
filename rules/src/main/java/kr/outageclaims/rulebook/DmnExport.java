package kr.outageclaims.rulebook;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the decision table of a version as DMN 1.3 for other tools: the decision {@code proposal} over one input a
 * fact, hit policy FIRST, with the outputs {@code row, clause, outcome, cash} and one for each kind of entitlement
 * ({@code melon_days}), 0 where it is not given. An unknown fact is null.
 */
public final class DmnExport {

    /** Namespace of every exported model. */
    public static final String NAMESPACE = "urn:outage-claims:rulebook";

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final XMLStreamWriter xml;
    private final Rulebook rulebook;
    private final DmnCells cells;
    private final List<FactColumn> columns;
    private int ids;

    private DmnExport(XMLStreamWriter xml, Rulebook rulebook) {
        this.xml = xml;
        this.rulebook = rulebook;
        this.cells = new DmnCells(
                rulebook.table().vocabulary(), rulebook.manifest().capPerClaim().amount());
        this.columns = Stream.of(FactColumn.values())
                .filter(column -> !column.isOptional() || rulebook.manifest().accumulation() != null)
                .toList();
    }

    public static String of(Rulebook rulebook) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new DmnExport(xml, rulebook).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write DMN of " + rulebook.version(), e);
        }
        return text.toString();
    }

    /** The output column of a kind of entitlement: names in FEEL hold no hyphen. */
    public static String column(String kind) {
        return kind.replace('-', '_');
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("definitions");
        xml.writeDefaultNamespace(DMN);
        xml.writeAttribute("id", "rulebook");
        xml.writeAttribute("name", "rulebook " + rulebook.version());
        xml.writeAttribute("namespace", NAMESPACE);
        element("description", rulebook.manifest().resolutionEnglish() + " (sha256 " + rulebook.sha256() + ")");
        for (FactColumn column : columns) {
            if (column == FactColumn.CHARGE) {
                writeCharge();
            } else {
                writeInput(column);
            }
        }
        writeProposal();
        xml.writeEndDocument();
    }

    private void writeInput(FactColumn column) throws XMLStreamException {
        start("inputData");
        xml.writeAttribute("id", "input_" + column.header());
        xml.writeAttribute("name", column.header());
        variable(column.header(), type(column));
        xml.writeEndElement();
    }

    private void writeCharge() throws XMLStreamException {
        String charge = FactColumn.CHARGE.header();
        start("decision");
        xml.writeAttribute("id", "input_" + charge);
        xml.writeAttribute("name", charge);
        variable(charge, "number");
        requirement(FactColumn.FEE);
        requirement(FactColumn.LOSS);
        start("literalExpression");
        xml.writeAttribute("id", nextId());
        element("text", "if fee != null then fee else loss");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeProposal() throws XMLStreamException {
        start("decision");
        xml.writeAttribute("id", "proposal");
        xml.writeAttribute("name", "proposal");
        variable("proposal", null);
        for (FactColumn column : columns) {
            requirement(column);
        }
        start("decisionTable");
        xml.writeAttribute("id", "table");
        xml.writeAttribute("hitPolicy", "FIRST");
        for (FactColumn column : columns) {
            start("input");
            xml.writeAttribute("id", "column_" + column.header());
            xml.writeAttribute("label", column.header());
            start("inputExpression");
            xml.writeAttribute("id", nextId());
            xml.writeAttribute("typeRef", type(column));
            element("text", column.header());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        output("row", "number");
        output("clause", "string");
        output("outcome", "string");
        for (String what : amounts()) {
            output(column(what), "number");
        }
        for (TableRow row : rulebook.table().rows()) {
            writeRow(row);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeRow(TableRow row) throws XMLStreamException {
        start("rule");
        xml.writeAttribute("id", "row_" + row.number());
        for (FactColumn column : columns) {
            entry("inputEntry", cells.test(column, row.cell(column)));
        }
        entry("outputEntry", Integer.toString(row.number()));
        entry("outputEntry", "\"" + row.clause() + "\"");
        entry("outputEntry", cells.outcome(row));
        for (String what : amounts()) {
            entry("outputEntry", cells.amount(row, what));
        }
        xml.writeEndElement();
    }

    /** Cash, then every kind that some row gives. */
    private List<String> amounts() {
        List<String> amounts = new ArrayList<>(List.of(Output.CASH));
        Stream<String> kinds = rulebook.table().rows().stream()
                .flatMap(row -> row.outputs().stream())
                .filter(output -> !output.isCash())
                .map(Output::what);
        kinds.distinct().sorted().forEach(amounts::add);
        return amounts;
    }

    private static String type(FactColumn column) {
        if (column.isNumber()) {
            return "number";
        }
        return DmnCells.isBoolean(column) ? "boolean" : "string";
    }

    private void output(String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("output");
        xml.writeAttribute("id", "output_" + name);
        xml.writeAttribute("name", name);
        xml.writeAttribute("typeRef", type);
    }

    private void variable(String name, @Nullable String type) throws XMLStreamException {
        xml.writeEmptyElement("variable");
        xml.writeAttribute("id", "variable_" + name);
        xml.writeAttribute("name", name);
        if (type != null) {
            xml.writeAttribute("typeRef", type);
        }
    }

    private void requirement(FactColumn column) throws XMLStreamException {
        boolean isDecision = column == FactColumn.CHARGE;
        start("informationRequirement");
        xml.writeAttribute("id", nextId());
        xml.writeEmptyElement(isDecision ? "requiredDecision" : "requiredInput");
        xml.writeAttribute("href", "#input_" + column.header());
        xml.writeEndElement();
    }

    private void entry(String name, String feel) throws XMLStreamException {
        start(name);
        xml.writeAttribute("id", nextId());
        element("text", feel);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        start(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private String nextId() {
        return "id_" + ++ids;
    }
}
