package app.pathfinder.desktop.home;

import app.pathfinder.core.overview.RecordType;
import app.pathfinder.desktop.common.RecordLink;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.timeline.TimelineChart;
import app.pathfinder.desktop.timeline.TimelineInput;
import app.pathfinder.desktop.timeline.TimelineLayout;
import app.pathfinder.desktop.timeline.TimelineWords;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** The career as a picture, of which each bar opens its experience. */
public final class HomeTimelineController {
    /** Further lanes are reached by scrolling; the picture is to leave room for the rest. */
    private static final int MOST_LANES = 12;

    private final HomeViewModel model;
    private final RecordNavigator navigator;
    private final TimelineWords words;

    @FXML
    private Node root;

    @FXML
    private TimelineChart chart;

    @FXML
    private FlowPane legend;

    @Inject
    HomeTimelineController(HomeViewModel model, RecordNavigator navigator, TimelineWords words) {
        this.model = model;
        this.navigator = navigator;
        this.words = words;
    }

    @FXML
    void initialize() {
        var layout = model.timeline().layoutProperty();
        words.speakFor(chart);
        chart.lanesProperty().bind(layout);
        chart.fit();
        TimelineInput.installStill(
                chart,
                bar -> navigator.open(
                        new RecordLink(RecordType.EXPERIENCE, bar.span().id())));
        chart.onFontChange(this::fitHeight);
        layout.subscribe(this::show);
        Visibility.showWhen(
                root, Bindings.createBooleanBinding(() -> !layout.get().isEmpty(), layout));
    }

    @FXML
    void showExperiences() {
        navigator.goTo(RecordType.EXPERIENCE);
    }

    private void show(TimelineLayout layout) {
        legend.getChildren().setAll(words.legend(layout));
        fitHeight();
    }

    private void fitHeight() {
        var lanes = model.timeline().layoutProperty().get().lanes().size();
        var height = chart.heightOf(Math.clamp(lanes, 1, MOST_LANES));
        chart.setMinHeight(height);
        chart.setPrefHeight(height);
    }
}
