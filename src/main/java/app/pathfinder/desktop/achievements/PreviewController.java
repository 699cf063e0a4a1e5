package app.pathfinder.desktop.achievements;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the fields of the editor make while one types: the sentence, the chart, and what would make it more telling. */
public final class PreviewController {
    private final AchievementFields fields;
    private final AchievementWords words;
    private final ChangeChart chart;

    @FXML
    private VBox root;

    @FXML
    private Label sentence;

    @FXML
    private Label advice;

    @Inject
    PreviewController(AchievementsViewModel screen, AchievementWords words, Messages messages) {
        this.fields = screen.editor().fields();
        this.words = words;
        this.chart = new ChangeChart(words.sentences(), messages);
    }

    @FXML
    void initialize() {
        root.getChildren().add(root.getChildren().indexOf(advice), chart);
        Visibility.showWhen(sentence, sentence.textProperty().isNotEmpty());
        Visibility.showWhen(advice, advice.textProperty().isNotEmpty());
        fields.onChange(this::show);
        show();
    }

    private void show() {
        var achievement = fields.content();
        sentence.setText(words.sentence(achievement));
        advice.setText(words.advice(achievement));
        chart.show(achievement);
    }
}
