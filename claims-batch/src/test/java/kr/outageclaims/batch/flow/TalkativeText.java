package kr.outageclaims.batch.flow;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;

/** A claimant's text that also says how to reach them and where to pay, each time in another way of writing. */
final class TalkativeText {

    private static final List<Function<SampleRow, String>> ASIDES = List.of(
            row -> " 연락처 " + row.cell(Column.PHONE),
            row -> " 전화 " + digits(row, Column.PHONE),
            row -> " 010이 아니라 " + spaced(digits(row, Column.PHONE), " ") + " 입니다",
            row -> " 번호: " + parted(digits(row, Column.PHONE), ".") + ".",
            row -> "\n☎" + parted(digits(row, Column.PHONE), " - "),
            row -> " 폰 " + fullWidth(parted(digits(row, Column.PHONE), "－")),
            row -> " call +82 " + parted(digits(row, Column.PHONE), " ").replaceFirst("^0", ""),
            row -> " (" + parted(digits(row, Column.PHONE), ")") + " 로 주세요",
            row -> " 회신 " + row.cell(Column.EMAIL),
            row -> " 메일은 " + row.cell(Column.EMAIL).toUpperCase(Locale.ROOT) + "입니다",
            row -> " 메일 " + fullWidth(row.cell(Column.EMAIL)),
            row -> " 계좌 " + row.cell(Column.ACCOUNT_NUMBER),
            row -> " 입금은 국민 " + digits(row, Column.ACCOUNT_NUMBER) + "으로",
            row -> " 계좌번호 " + spaced(digits(row, Column.ACCOUNT_NUMBER), " "),
            row -> " 통장 " + fullWidth(row.cell(Column.ACCOUNT_NUMBER)),
            row -> " 사업자 " + row.cell(Column.BUSINESS_NUMBER));

    private TalkativeText() {}

    static String of(SampleRow row, int number) {
        if (row.cell(Column.NARRATIVE).isEmpty()) {
            return "";
        }
        String aside = ASIDES.get(number % ASIDES.size()).apply(row);
        String also = ASIDES.get((number * 7 + 3) % ASIDES.size()).apply(row);
        String resident = residentNumber(number);
        String written = switch (number % 4) {
            case 0 -> resident;
            case 1 -> resident.replace("-", "");
            case 2 -> fullWidth(resident);
            default -> resident.replace("-", " - ");
        };
        return row.cell(Column.NARRATIVE) + aside + also + (number % 3 == 0 ? " 주민번호 " + written : "");
    }

    /** Shaped like one, of a month that does not exist, so it is nobody's. */
    static String residentNumber(int number) {
        return String.format(Locale.ROOT, "7713%02d-1%06d", number % 28 + 1, 248_163 + number * 7_919);
    }

    private static String digits(SampleRow row, Column column) {
        return row.cell(column).replaceAll("\\D", "");
    }

    /** 010, 1234, 5678 with something between. */
    private static String parted(String phone, String between) {
        return phone.replaceFirst("(\\d{3})(\\d{3,4})(\\d{4})", "$1" + between + "$2" + between + "$3");
    }

    private static String spaced(String digits, String between) {
        return String.join(between, digits.split(""));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
