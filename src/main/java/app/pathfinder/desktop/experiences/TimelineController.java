package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.desktop.timeline.TimelineChart;
import app.pathfinder.desktop.timeline.TimelineInput;
import app.pathfinder.desktop.timeline.TimelineLayout;
import app.pathfinder.desktop.timeline.TimelineViewModel;
import app.pathfinder.desktop.timeline.TimelineWords;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** The timeline with its legend and the buttons that zoom. */
public final class TimelineController {
    private final ExperiencesViewModel screen;
    private final TimelineViewModel model;
    private final TimelineWords words;

    @FXML
    private TimelineChart chart;

    @FXML
    private FlowPane legend;

    @Inject
    TimelineController(ExperiencesViewModel screen, TimelineWords words) {
        this.screen = screen;
        this.model = screen.timeline();
        this.words = words;
    }

    @FXML
    void initialize() {
        words.speakFor(chart);
        chart.lanesProperty().bind(model.layoutProperty());
        chart.fit();
        model.layoutProperty().subscribe(this::showLegend);
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

    private void showLegend(TimelineLayout layout) {
        legend.getChildren().setAll(words.legend(layout));
    }
}
