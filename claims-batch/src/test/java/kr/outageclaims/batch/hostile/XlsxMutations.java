package kr.outageclaims.batch.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What can be done to a workbook: to its cells, its sheets, the XML of its parts and the bytes of its archive. */
final class XlsxMutations {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Pattern ROW = Pattern.compile("<row .*?</row>", Pattern.DOTALL);
    private static final List<String> XML = List.of(
            "<row r=\"3\">",
            "</row>",
            "<c r=\"ZZZZZZ9\"><v>1</v></c>",
            "<c r=\"A1\" t=\"s\"><v>99999999</v></c>",
            "<c t=\"n\"><v>1E+2147483647</v></c>",
            "<c t=\"n\"><v>NaN</v></c>",
            "<c t=\"inlineStr\"><is><t>" + HostileValues.MARK + "</t></is></c>",
            "&x;",
            "&#xD800;",
            "<![CDATA[" + HostileValues.MARK + "]]>",
            "<!-- " + HostileValues.MARK + " -->",
            "<?x?>",
            "\u0001",
            "<",
            "\"");

    private final BaseExport base;
    private final Random random;

    private XlsxMutations(BaseExport base, Random random) {
        this.base = base;
        this.random = random;
    }

    static MutatedExport of(BaseExport base, Random random) {
        XlsxMutations mutations = new XlsxMutations(base, random);
        return switch (random.nextInt(8)) {
            case 0, 1 -> mutations.cells();
            case 2 -> mutations.sheets();
            case 3, 4 -> mutations.sheetXml();
            case 5, 6 -> mutations.parts();
            default -> mutations.archive();
        };
    }

    private MutatedExport cells() {
        Set<Integer> touched = new TreeSet<>();
        byte[] bytes = changed(workbook -> {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 22);
            int times = 1 + random.nextInt(6);
            for (int i = 0; i < times; i++) {
                int row = random.nextInt(base.rows().size());
                change(
                        workbook.getSheetAt(0)
                                .getRow(row + 1)
                                .getCell(
                                        random.nextInt(BaseExport.COLUMNS.size()),
                                        MissingCellPolicy.CREATE_NULL_AS_BLANK),
                        date);
                touched.add(row);
            }
        });
        return new MutatedExport(
                base, "xlsx cells", bytes, touched, OptionalInt.of(base.rows().size()), true);
    }

    private void change(Cell cell, CellStyle date) {
        switch (random.nextInt(7)) {
            case 0 -> cell.setCellValue(1_012_345_678d);
            case 1 -> cell.setCellValue(random.nextDouble() * Math.pow(10, random.nextInt(40) - 10));
            case 2 -> {
                cell.setCellValue(random.nextDouble() * 4_000_000 - 1000);
                cell.setCellStyle(date);
            }
            case 3 -> cell.setCellFormula("CONCATENATE(\"" + HostileValues.MARK + "\",1)");
            case 4 -> cell.setCellErrorValue(FormulaError.REF.getCode());
            case 5 -> cell.setCellValue(random.nextBoolean());
            default -> cell.setCellValue(HostileValues.one(random));
        }
    }

    private MutatedExport sheets() {
        int what = random.nextInt(5);
        byte[] bytes = changed(workbook -> {
            switch (what) {
                case 0 -> {
                    int row = 1 + random.nextInt(base.rows().size() - 1);
                    int column = random.nextInt(10);
                    workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(row, row + 1, column, column + 2));
                }
                case 1 -> {
                    workbook.createSheet("0").createRow(0).createCell(0).setCellValue(HostileValues.MARK);
                    workbook.setSheetOrder("0", 0);
                    workbook.setActiveSheet(1);
                    workbook.setSheetHidden(0, true);
                }
                case 2 -> workbook.cloneSheet(0);
                case 3 -> {
                    Sheet other = workbook.createSheet("목록");
                    other.createRow(3).createCell(2).setCellValue(HostileValues.MARK);
                }
                default -> workbook.getSheetAt(0).shiftRows(1, base.rows().size(), 1 + random.nextInt(5));
            }
        });
        return switch (what) {
            case 3, 4 ->
                new MutatedExport(
                        base,
                        "xlsx sheets " + what,
                        bytes,
                        Set.of(),
                        OptionalInt.of(base.rows().size()),
                        true);
            default -> MutatedExport.wholly(base, "xlsx sheets " + what, bytes);
        };
    }

    /** Changes characters of the sheet; only the rows at that place may become anything. */
    private MutatedExport sheetXml() {
        Map<String, byte[]> parts = parts(base.bytes());
        String xml = new String(parts.getOrDefault(SHEET, new byte[0]), StandardCharsets.UTF_8);
        int from = random.nextInt(xml.length());
        int to = Math.min(xml.length(), from + 1 + random.nextInt(60));
        String inside = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> xml.substring(from, to).repeat(2);
            case 2 -> "x".repeat(random.nextInt(random.nextInt(10) == 0 ? 11_000_000 : 100_000));
            default -> xml.substring(from, to) + XML.get(random.nextInt(XML.size()));
        };
        parts.put(SHEET, (xml.substring(0, from) + inside + xml.substring(to)).getBytes(StandardCharsets.UTF_8));
        Set<Integer> touched = new TreeSet<>();
        Matcher rows = ROW.matcher(xml);
        for (int row = -1; rows.find(); row++) {
            if (from <= rows.end() && to >= rows.start()) {
                if (row < 0) {
                    return MutatedExport.wholly(base, "xlsx header xml", zipped(parts));
                }
                touched.add(row);
            }
        }
        return MutatedExport.partly(base, "xlsx sheet xml", zipped(parts), touched);
    }

    private MutatedExport parts() {
        Map<String, byte[]> parts = parts(base.bytes());
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        String xml = new String(parts.get(name), StandardCharsets.UTF_8);
        int at = random.nextInt(xml.length());
        switch (random.nextInt(6)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name, parts.get(names.get(random.nextInt(names.size()))));
            case 2 ->
                parts.put(
                        name,
                        xml.replaceFirst("<(?=[a-zA-Z])", "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><")
                                .replaceFirst("</", "&x;</")
                                .getBytes(StandardCharsets.UTF_8));
            case 3 -> parts.put("xl/vbaProject.bin", new byte[200]);
            case 4 ->
                parts.put(
                        name,
                        (xml.substring(0, at)
                                        + XML.get(random.nextInt(XML.size()))
                                        + xml.substring(Math.min(xml.length(), at + random.nextInt(40))))
                                .getBytes(StandardCharsets.UTF_8));
            default -> parts.put(name, new byte[30_000_000]);
        }
        return MutatedExport.wholly(base, "xlsx part", zipped(parts));
    }

    private MutatedExport archive() {
        byte[] bytes = base.bytes();
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(30));
        switch (random.nextInt(3)) {
            case 0 -> bytes = Arrays.copyOf(bytes, from);
            case 1 -> bytes[from] ^= (byte) (1 << random.nextInt(8));
            default -> {
                for (int i = from; i < to; i++) {
                    bytes[i] = (byte) random.nextInt(256);
                }
            }
        }
        // an archive carries checksums: what is read from it is what was packed, or nothing is
        return MutatedExport.partly(base, "xlsx archive", bytes, Set.of());
    }

    private byte[] changed(Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(base.bytes()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
