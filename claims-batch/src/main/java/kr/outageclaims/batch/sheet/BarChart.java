package kr.outageclaims.batch.sheet;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** Draws a native, stacked bar chart that the spreadsheet program keeps up to date itself. */
final class BarChart {

    private static final int COLUMNS_WIDE = 9;
    private static final int ROWS_HIGH = 22;
    private static final int GAP_PERCENT = 45;
    private static final String STACKED_OVERLAP = "100";
    private static final String CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final List<String> COLOURS = List.of("2F855A", "8A94A6", "DD8A1F", "2F5D8C", "9F4F96");

    private BarChart() {}

    static void draw(XSSFSheet sheet, String title, PageWriter.Block rows, List<Integer> valueColumns, int atColumn) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int top = rows.firstRow() - 1;
        XSSFClientAnchor anchor =
                drawing.createAnchor(0, 0, 0, 0, atColumn, top, atColumn + COLUMNS_WIDE, top + ROWS_HIGH);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setNumberFormat("#,##0");
        values.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        // the first row of the table is to stand at the top of the chart
        categories.setOrientation(AxisOrientation.MAX_MIN);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(valueColumns.size() > 1 ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        data.setGapWidth(GAP_PERCENT);
        for (int i = 0; i < valueColumns.size(); i++) {
            series(sheet, data, rows, valueColumns.get(i), COLOURS.get(i % COLOURS.size()));
        }
        chart.plot(data);
        if (valueColumns.size() > 1) {
            overlap(chart);
        }
    }

    /** Written as plain XML, since POI's small schema jar, which we use, does not know the element. */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            cursor.toChild(new QName(CHART_NAMESPACE, "axId"));
            cursor.beginElement(new QName(CHART_NAMESPACE, "overlap"));
            cursor.insertAttributeWithValue("val", STACKED_OVERLAP);
        }
    }

    private static void series(
            XSSFSheet sheet, XDDFBarChartData data, PageWriter.Block rows, int column, String colour) {
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, range(rows, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(rows, column)));
        int headerRow = rows.firstRow() - 1;
        series.setTitle(
                sheet.getRow(headerRow).getCell(column).getStringCellValue(),
                new CellReference(sheet.getSheetName(), headerRow, column, true, true));
        XDDFShapeProperties look = new XDDFShapeProperties();
        look.setFillProperties(new XDDFSolidFillProperties(
                XDDFColor.from(SheetStyles.colour(colour).getRGB())));
        series.setShapeProperties(look);
    }

    private static CellRangeAddress range(PageWriter.Block rows, int column) {
        return new CellRangeAddress(rows.firstRow(), rows.lastRow(), column, column);
    }
}
