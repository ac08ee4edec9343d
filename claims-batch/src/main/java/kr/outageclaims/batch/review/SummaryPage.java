package kr.outageclaims.batch.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.outageclaims.batch.review.ReviewReading.Slice;
import kr.outageclaims.batch.sheet.PageWriter;
import kr.outageclaims.batch.sheet.SheetColumn;
import kr.outageclaims.batch.sheet.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/** What lies before the council in figures: by service, and by service and user type, with a chart. */
record SummaryPage(Wording wording) {

    private static final List<SheetColumn> BY_SERVICE = List.of(
            SheetColumn.text("서비스", 20),
            SheetColumn.text("이용자 유형", 12),
            SheetColumn.number("보상", 11),
            SheetColumn.number("기각", 11),
            SheetColumn.number("협의체 심의", 11),
            SheetColumn.number("계(건)", 11),
            SheetColumn.number("제안 금액(원)", 16));
    private static final List<Integer> OUTCOMES = List.of(2, 3, 4);
    private static final int CHART_COLUMN = 8;

    void write(WorkbookWriter workbook, List<Slice> slices) {
        PageWriter page = workbook.page(ReviewSheets.SUMMARY, 20, 12, 11, 11, 11, 11, 16, 3, 11, 11, 11, 11, 11, 11);
        page.title("요약  Summary");
        page.note("서비스와 이용자 유형별 보상안, 단위: 건·원 / Proposals by service and user type, in claims and won");
        page.heading("서비스별");
        PageWriter.Block services =
                page.table(BY_SERVICE, rows(slices, slice -> wording.service(slice.service(), null), slice -> "전체"));
        page.totals(row("합계", "", slices));
        page.barChart("서비스별 보상안(건)", services, OUTCOMES, CHART_COLUMN);
        page.heading("서비스 × 이용자 유형별");
        page.table(
                BY_SERVICE,
                rows(
                        slices,
                        slice -> wording.service(slice.service(), null),
                        slice -> Wording.userType(slice.reporter(), slice.tier())));
    }

    /** One row for each pair, the services with the most claims first. */
    private static List<List<Object>> rows(
            List<Slice> slices, Function<Slice, String> service, Function<Slice, String> userType) {
        Map<String, Map<String, List<Slice>>> grouped = slices.stream()
                .collect(Collectors.groupingBy(
                        service, Collectors.groupingBy(userType, TreeMap::new, Collectors.toList())));
        List<Map.Entry<String, Map<String, List<Slice>>>> ordered = new ArrayList<>(grouped.entrySet());
        ordered.sort(Comparator.comparingLong(
                        (Map.Entry<String, Map<String, List<Slice>>> entry) -> -entry.getValue().values().stream()
                                .mapToLong(list -> claims(list, null))
                                .sum())
                .thenComparing(Map.Entry::getKey));
        List<List<Object>> rows = new ArrayList<>();
        ordered.forEach(entry -> entry.getValue().forEach((type, list) -> rows.add(row(entry.getKey(), type, list))));
        return rows;
    }

    private static List<Object> row(String service, String userType, List<Slice> slices) {
        return Arrays.asList(
                service,
                userType,
                claims(slices, "COMPENSATE"),
                claims(slices, "DECLINE"),
                claims(slices, "ASK_COUNCIL"),
                claims(slices, null),
                slices.stream().mapToLong(Slice::cash).sum());
    }

    private static long claims(List<Slice> slices, @Nullable String outcome) {
        return slices.stream()
                .filter(slice -> outcome == null || slice.outcome().equals(outcome))
                .mapToLong(Slice::claims)
                .sum();
    }
}
