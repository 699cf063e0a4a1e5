package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateText;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The timeline with its legend and the buttons that zoom. */
public final class TimelineController {
    private final ExperiencesViewModel screen;
    private final TimelineViewModel model;
    private final Messages messages;
    private final PeriodText periods;
    private final Tooltip tooltip = new Tooltip();

    @FXML
    private TimelineChart chart;

    @FXML
    private FlowPane legend;

    @Inject
    TimelineController(ExperiencesViewModel screen, Messages messages, PeriodText periods) {
        this.screen = screen;
        this.model = screen.timeline();
        this.messages = messages;
        this.periods = periods;
    }

    @FXML
    void initialize() {
        chart.setTodayText(messages.text("experiences.timeline.today"));
        chart.lanesProperty().bind(model.layoutProperty());
        chart.fit();
        chart.hoveredProperty().subscribe(this::showTooltip);
        chart.keyboardBarProperty().subscribe(bar -> describe());
        model.layoutProperty().subscribe(layout -> showLegend(layout));
        screen.selectedProperty().subscribe(this::showSelected);
        TimelineInput.install(chart, bar -> screen.select(bar.span().id()));
    }

    void focus() {
        chart.requestFocus();
    }

    @FXML
    void zoomIn() {
        chart.zoomIn();
    }

    @FXML
    void zoomOut() {
        chart.zoomOut();
    }

    @FXML
    void fit() {
        chart.fit();
    }

    private void showSelected(@Nullable Experience experience) {
        chart.selectedProperty().set(experience == null ? null : experience.id());
    }

    private void showTooltip(@Nullable TimelineBar bar) {
        if (bar == null) {
            Tooltip.uninstall(chart, tooltip);
            tooltip.hide();
        } else {
            tooltip.setText(text(bar, "\n"));
            Tooltip.install(chart, tooltip);
        }
    }

    private void showLegend(TimelineLayout layout) {
        var present = EnumSet.noneOf(ExperienceType.class);
        layout.bars().forEach(bar -> present.add(bar.span().type()));
        legend.getChildren().setAll(present.stream().map(this::legendEntry).toList());
        describe();
    }

    private Label legendEntry(ExperienceType type) {
        var colour = new Region();
        colour.getStyleClass().addAll("legend-colour", TypeStyle.styleClass(type));
        var entry = new Label(messages.text(type.nameKey()), colour);
        entry.getStyleClass().add("hint");
        return entry;
    }

    /** What a screen reader says. */
    private void describe() {
        var layout = model.layoutProperty().get();
        var at = chart.keyboardBarProperty().get();
        var first = DateText.text(LocalDate.ofEpochDay(layout.firstDay()));
        chart.setAccessibleText(
                at == null
                        ? messages.text(
                                "experiences.timeline.accessible", layout.bars().size(), first)
                        : text(at, ", "));
    }

    private String text(TimelineBar bar, String separator) {
        var span = bar.span();
        return Stream.of(
                        span.title(),
                        messages.text(span.type().nameKey()),
                        span.organization(),
                        periods.of(span.start(), span.end()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(separator));
    }
}
