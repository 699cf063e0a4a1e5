package app.pathfinder.desktop.skills;

import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A column for each year, the categories in their colours one on the other; each column says in words what it shows. */
final class YearColumns extends HBox {
    /** About as many years as are written below the columns. */
    private static final int LABELS = 20;

    /** What is left above the highest column for its number. */
    private static final double SHARE = 0.86;

    private final SkillWords words;
    private final Messages messages;

    YearColumns(SkillWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
        getStyleClass().add("year-columns");
        setAccessibleRole(AccessibleRole.PARENT);
        setFillHeight(true);
    }

    void show(YearChart chart) {
        var columns = new ArrayList<VBox>();
        var step = 1 + (chart.columns().size() - 1) / LABELS;
        for (var column : chart.columns()) {
            columns.add(column(chart, column, (chart.columns().getLast().year() - column.year()) % step == 0));
        }
        getChildren().setAll(columns);
        setAccessibleText(summary(chart));
    }

    private VBox column(YearChart chart, YearChart.Column column, boolean withYear) {
        var plot = plot(chart, column);
        VBox.setVgrow(plot, Priority.ALWAYS);
        var year = new Label(withYear ? Integer.toString(column.year()) : "");
        year.getStyleClass().add("year-label");
        var whole = new VBox(plot, year);
        whole.getStyleClass().add("year-column");
        whole.setPrefWidth(0);
        whole.setMinWidth(0);
        setHgrow(whole, Priority.ALWAYS);
        var text = text(chart, column);
        whole.setAccessibleRole(AccessibleRole.TEXT);
        whole.setAccessibleText(text);
        Tooltip.install(whole, new Tooltip(text));
        return whole;
    }

    private static VBox plot(YearChart chart, YearChart.Column column) {
        var plot = new VBox();
        plot.getStyleClass().add("year-plot");
        plot.setMinHeight(0);
        plot.setPrefHeight(0);
        var number = new Label(column.total() == 0 ? "" : Long.toString(column.total()));
        number.getStyleClass().add("year-number");
        number.setMinHeight(USE_PREF_SIZE);
        plot.getChildren().add(number);
        for (var place = column.counts().size() - 1; place >= 0; place--) {
            var count = column.counts().get(place);
            if (count > 0) {
                var part = new Region();
                part.getStyleClass().addAll("year-part", seriesStyle(chart, place));
                part.setMinHeight(0);
                part.prefHeightProperty()
                        .bind(plot.heightProperty().multiply(SHARE * count / Math.max(1, chart.most())));
                plot.getChildren().add(part);
            }
        }
        return plot;
    }

    /** The style that gives a series its colour. */
    static String seriesStyle(YearChart chart, int place) {
        return place == chart.series().size() ? "series-others" : "series-" + (place + 1);
    }

    private String text(YearChart chart, YearChart.Column column) {
        var parts =
                new StringBuilder(messages.text("skills.usage.year", Integer.toString(column.year()), column.total()));
        for (var place = 0; place < column.counts().size(); place++) {
            var count = column.counts().get(place);
            if (count > 0) {
                parts.append('\n').append(messages.text("skills.usage.part", name(chart, place), count));
            }
        }
        return parts.toString();
    }

    /** What a series is called. */
    String name(YearChart chart, int place) {
        return place == chart.series().size()
                ? messages.text("skills.usage.others")
                : words.category(chart.series().get(place).orElse(null));
    }

    private String summary(YearChart chart) {
        return highest(chart)
                .map(column -> messages.text(
                        "skills.usage.years.accessible",
                        Integer.toString(chart.columns().getFirst().year()),
                        Integer.toString(chart.columns().getLast().year()),
                        column.total(),
                        Integer.toString(column.year())))
                .orElse("");
    }

    private static Optional<YearChart.Column> highest(YearChart chart) {
        return chart.columns().stream()
                .filter(column -> column.total() == chart.most())
                .findFirst();
    }
}
