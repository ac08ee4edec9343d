package kr.outageclaims.batch.hostile;

import static kr.outageclaims.batch.hostile.HostileCase.refused;
import static kr.outageclaims.batch.hostile.HostileCase.setAside;
import static kr.outageclaims.batch.hostile.HostileCase.taken;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;

/** Text files; all but the bad row is good, so that one good claim tells whether the rest was taken. */
final class CsvCases {

    private static final String HEADER = "접수번호,접수일시,이름,연락처,이메일,피해시작,피해금액,피해내용\n";
    /** The row that every case keeps. */
    private static final String GOOD = "GOOD,2022-10-20 10:00,홍길동,010-0000-0001,,,,톡이 안 됨\n";

    private static final String CSV = ".csv";
    private static final long TWO_GIGABYTES = 2L << 30;

    private CsvCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(files(), encodings(), quotes(), sizes(), values()).flatMap(cases -> cases);
    }

    private static Stream<HostileCase> files() {
        return Stream.of(
                refused("an empty file", CSV, "The file is empty", file -> Files.write(file, new byte[0])),
                refused("a file of blank lines", CSV, "The file is empty", text("\n \n,,\n")),
                refused("a header only", CSV, "no claim below the headers", text(HEADER)),
                refused("a missing column", CSV, "no column received_at", text("접수번호,연락처,피해내용\n1,2,3\n")),
                refused(
                        "a doubled column",
                        CSV,
                        "Columns D and G of row 1 both mean phone",
                        text(HEADER.replace("피해내용", "phone,피해내용").replace("피해금액,", "") + GOOD)),
                refused("no header at all", CSV, "Row 1 must hold the headers", text(GOOD + GOOD)),
                refused("a folder", "", "no ordinary file", Files::createDirectory));
    }

    private static Stream<HostileCase> encodings() {
        return Stream.of(
                refused("a NUL", CSV, "Line 3 holds a NUL", text(HEADER + GOOD + "A,\u0000\n")),
                refused("UTF-16", CSV, "holds a NUL", bytes(HEADER + GOOD, StandardCharsets.UTF_16)),
                refused("UTF-8 then MS949", CSV, "Line 1 is in UTF-8 but line 3 is not", file -> {
                    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
                    mixed.writeBytes((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
                    mixed.writeBytes(GOOD.getBytes(Charset.forName("MS949")));
                    Files.write(file, mixed.toByteArray());
                }),
                refused("MS949 then UTF-8", CSV, "Line 3 is in UTF-8 but line 1 is not", file -> {
                    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
                    mixed.writeBytes((HEADER + GOOD).getBytes(Charset.forName("MS949")));
                    mixed.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
                    Files.write(file, mixed.toByteArray());
                }),
                refused("a lone surrogate", CSV, "Line 3 is neither UTF-8 nor MS949", file -> {
                    ByteArrayOutputStream lone = new ByteArrayOutputStream();
                    lone.writeBytes((HEADER + GOOD + "B,x").getBytes(StandardCharsets.UTF_8));
                    lone.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD, ',', (byte) 0xFF, '\n'});
                    Files.write(file, lone.toByteArray());
                }),
                taken(
                        "control and right-to-left characters, which are left out",
                        CSV,
                        "접수 2 / claims",
                        text(
                                HEADER + GOOD
                                        + "B\u0007,2022-10-20 10:00,\u202E홍길동\u202C,010\u200B-0000-0002,,,,\u0001톡이\u001B[2J 안 됨\n")));
    }

    private static Stream<HostileCase> quotes() {
        return Stream.of(
                refused(
                        "a quote never closed",
                        CSV,
                        "In row 3 a quote is opened",
                        text(HEADER + GOOD + "B,\"open\n" + GOOD)),
                refused(
                        "a quote that swallows the next row",
                        CSV,
                        "The quotes of row 3 do not match",
                        text(HEADER + GOOD + "B,\"open\nC,\"closed\",x\n")),
                setAside(
                        "quotes inside a field",
                        CSV,
                        text(HEADER + GOOD + "B,2022-10-20 10:00,홍길동,010-0000-0002,,,,톡이 \"먹통\"이었음\n"),
                        "3,A3,bad-quotes"),
                setAside(
                        "text behind a quoted field",
                        CSV,
                        text(HEADER + "B,2022-10-20 10:00,홍길동,010-0000-0002,,,,\"먹통\"이었음\n" + GOOD),
                        "2,A2,bad-quotes"));
    }

    private static Stream<HostileCase> sizes() {
        return Stream.of(
                refused("a line of 2 GB", CSV, "Line 3 is longer than 10000000 bytes", file -> {
                    Files.writeString(file, HEADER + GOOD + "B," + "x".repeat(11_000_000));
                    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                        sparse.setLength(TWO_GIGABYTES);
                    }
                }),
                setAside(
                        "a field of 70,000 characters",
                        CSV,
                        text(HEADER + GOOD + "B,2022-10-20 10:00,홍길동,010-0000-0002,,,," + "가".repeat(70_000) + "\n"),
                        "3,A3,row-too-long"),
                setAside(
                        "a narrative of 50,000 and one of 10,001 characters",
                        CSV,
                        text(HEADER + GOOD + "B,2022-10-20 10:00,홍길동,010-0000-0002,,,," + "가".repeat(50_000) + "\n"
                                + "C,2022-10-20 10:00,홍길동,010-0000-0002,,,," + "가".repeat(10_001) + "\n"),
                        "3,피해내용,text-too-long",
                        "4,피해내용,text-too-long"),
                taken(
                        "10,000 columns",
                        CSV,
                        "unknown-column 10,000",
                        text(HEADER.strip() + ",x".repeat(10_000) + "\n" + GOOD.strip() + ",y".repeat(10_000) + "\n")),
                setAside(
                        "a row of 10,000 cells",
                        CSV,
                        text(HEADER + GOOD + GOOD.strip() + ",y".repeat(10_000) + "\n"),
                        "3,I3,cell-without-column"),
                taken("ten million blank lines", CSV, "접수 1 / claims", text(HEADER + "\n".repeat(10_000_000) + GOOD)),
                taken(
                        "a tower of 30,000 accents, of which few are kept",
                        CSV,
                        "접수 2 / claims",
                        text(HEADER + GOOD + "B,2022-10-20 10:00,홍길동,010-0000-0002,,,,e" + "\u0301\u0316".repeat(15_000)
                                + "\n")));
    }

    private static Stream<HostileCase> values() {
        return Stream.of(
                setAside(
                        "dates of 1900 and 9999, and dates as numbers",
                        CSV,
                        text(HEADER + GOOD + "B,1900-01-01 00:00,홍,010-0000-0002,,,,x\n"
                                + "C,9999-12-31 23:59,홍,010-0000-0002,,,,x\n" + "D,44849.64,홍,010-0000-0002,,,,x\n"
                                + "E,2022-10-20 10:00,홍,010-0000-0002,,2022-02-30 10:00,,x\n"),
                        "3,접수일시,bad-time",
                        "4,접수일시,bad-time",
                        "5,접수일시,bad-date",
                        "6,피해시작,bad-date"),
                setAside(
                        "amounts of 10^18, over the limit, negative, in words",
                        CSV,
                        text(HEADER
                                + GOOD
                                + amount("B", "1000000000000000000")
                                + amount("C", "1000000000001")
                                + amount("D", "-30000")
                                + amount("E", "삼십만원")
                                + amount("F", "1e5")),
                        "3,피해금액,bad-amount",
                        "4,피해금액,amount-too-large",
                        "5,피해금액,bad-amount",
                        "6,피해금액,bad-amount",
                        "7,피해금액,bad-amount"),
                setAside(
                        "phones that lost their zero",
                        CSV,
                        text(HEADER + GOOD + "B,2022-10-20 10:00,홍,1012345678,,,,x\n"
                                + "C,2022-10-20 10:00,홍,1.01E+09,a@example.com,,,x\n"),
                        "3,연락처,bad-phone",
                        "4,연락처,bad-phone"),
                setAside(
                        "bad e-mail addresses: without a phone set aside, with one left empty",
                        CSV,
                        text(HEADER + GOOD + "B,2022-10-20 10:00,홍,,hong@,,,x\n"
                                + "C,2022-10-20 10:00,홍,010-0000-0002,hong@,,,x\n"),
                        "3,이메일,bad-email"),
                taken(
                        "text that looks like a formula, which is text",
                        CSV,
                        "접수 2 / claims",
                        text(HEADER + GOOD + "B,2022-10-20 10:00,=1+1,010-0000-0002,,,,@SUM(A1:A9)\n")),
                setAside(
                        "errors of a spreadsheet program",
                        CSV,
                        text(HEADER + GOOD + "B,2022-10-20 10:00,홍,010-0000-0002,,,,#REF!\n"),
                        "3,피해내용,error-cell"));
    }

    private static String amount(String id, String amount) {
        return id + ",2022-10-20 10:00,홍,010-0000-0002,,," + amount + ",x\n";
    }

    private static HostileCase.Writer text(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    private static HostileCase.Writer bytes(String text, Charset charset) {
        return file -> Files.write(file, text.getBytes(charset));
    }
}
