package app.pathfinder.desktop.achievements;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.achievements.FiguresModel.Figures;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How many achievements are put in a number, and when those of the list were reached, above the list. */
public final class FiguresController {
    private final AchievementsViewModel model;
    private final Messages messages;
    private final YearChart chart;

    @FXML
    private Label withCount;

    @FXML
    private Label withoutCount;

    @FXML
    private Button showWithout;

    @FXML
    private VBox years;

    @Inject
    FiguresController(AchievementsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.chart = new YearChart(messages);
    }

    @FXML
    void initialize() {
        years.getChildren().add(chart);
        model.figures().figuresProperty().subscribe(this::show);
    }

    @FXML
    void showWithout() {
        model.filter().clear();
        model.filter().numberProperty().set(NumberFilter.WITHOUT);
    }

    private void show(@Nullable Figures figures) {
        Visibility.show(years, figures != null && !figures.years().isEmpty());
        Visibility.show(showWithout, figures != null && figures.numbers().withoutNumber() > 0);
        withCount.setText(count(figures == null ? null : figures.numbers().withNumber()));
        withoutCount.setText(count(figures == null ? null : figures.numbers().withoutNumber()));
        if (figures != null) {
            chart.show(YearColumns.of(figures.years()));
        }
    }

    private String count(@Nullable Long count) {
        return count == null
                ? messages.text("achievements.figure.unknown")
                : messages.text("achievements.figure.count", count);
    }
}
