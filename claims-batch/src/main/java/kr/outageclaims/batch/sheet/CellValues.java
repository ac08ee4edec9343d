package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kr.outageclaims.batch.sheet.Cell.Kind;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** What a workbook's cell elements mean as text. */
final class CellValues {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    /** A double as it is written, which has an exponent of three digits at most. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
    /** The day after 9999-12-31. */
    private static final double LAST_DAY = 2_958_466;

    /** How the format writes characters that XML cannot hold, e.g. {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SharedStrings strings;
    private final @Nullable StylesTable styles;
    private final boolean countsFrom1904;

    private CellValues(SharedStrings strings, @Nullable StylesTable styles, boolean countsFrom1904) {
        this.strings = strings;
        this.styles = styles;
        this.countsFrom1904 = countsFrom1904;
    }

    static CellValues of(XSSFReader reader, OPCPackage workbook)
            throws IOException, SAXException, InvalidFormatException, XMLStreamException {
        return new CellValues(
                new ReadOnlySharedStringsTable(workbook), reader.getStylesTable(), countsFrom1904(reader));
    }

    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, InvalidFormatException, XMLStreamException {
        try (InputStream workbookPart = reader.getWorkbookData()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(workbookPart);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "workbookPr".equals(xml.getLocalName())) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    return "1".equals(flag) || "true".equals(flag);
                }
            }
            return false;
        }
    }

    /** Reads the {@code c} element at which {@code xml} stands, to its end. */
    Cell read(XMLStreamReader xml, String reference) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        StringBuilder inline = new StringBuilder();
        boolean formula = false;
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && "c".equals(xml.getLocalName()))) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value.append(xml.getElementText());
                    case "t" -> inline.append(xml.getElementText());
                    case "rPh" -> skip(xml);
                    default -> {}
                }
            }
        }
        // some programs leave the inline text beside the value that took its place
        boolean isInline = "inlineStr".equals(type) || value.isEmpty();
        String raw = (isInline ? inline : value).toString();
        String text = text(isInline ? "inlineStr" : type, style, raw).strip();
        boolean number = !isInline && (type == null || "n".equals(type)) && !isDate(style);
        return new Cell(reference, text, formula ? Kind.FORMULA : number ? Kind.NUMBER : Kind.TEXT);
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && name.equals(xml.getLocalName()))) {
            // a reading aid for the text, not the text
        }
    }

    private String text(@Nullable String type, @Nullable String style, String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" ->
                unescaped(strings.getItemAt(Integer.parseInt(raw.strip())).getString());
            case "inlineStr", "str" -> unescaped(raw);
            case "b" -> "1".equals(raw) ? "true" : "false";
            case "n" -> isDate(style) ? date(raw) : number(raw);
            default -> raw;
        };
    }

    private boolean isDate(@Nullable String style) {
        if (styles == null || style == null) {
            return false;
        }
        XSSFCellStyle found = styles.getStyleAt(Integer.parseInt(style));
        return found != null && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
    }

    /** What is no number stays as it is written: whoever needs one will say so. */
    private static String number(String raw) {
        if (!NUMBER.matcher(raw.strip()).matches()) {
            return raw;
        }
        return new BigDecimal(raw.strip()).stripTrailingZeros().toPlainString();
    }

    private String date(String raw) {
        if (!NUMBER.matcher(raw.strip()).matches()) {
            return raw;
        }
        double days = Double.parseDouble(raw);
        if (!DateUtil.isValidExcelDate(days) || days >= LAST_DAY) {
            return raw;
        }
        LocalDateTime time = DateUtil.getLocalDateTime(days, countsFrom1904, true);
        return ISO.format(time);
    }

    private static String unescaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(CellValues::character) : text;
    }

    private static String character(MatchResult escape) {
        String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        return Matcher.quoteReplacement(character);
    }
}
