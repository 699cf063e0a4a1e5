package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.RecordTimes;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The selected achievement, to be read. */
public final class AchievementDetailController {
    private final AchievementsViewModel model;
    private final AchievementWords words;
    private final Messages messages;
    private final ChangeChart chart;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label direction;

    @FXML
    private Label title;

    @FXML
    private Label where;

    @FXML
    private VBox numbers;

    @FXML
    private Label sentence;

    @FXML
    private Node advice;

    @FXML
    private Label adviceText;

    @FXML
    private Button addNumber;

    @FXML
    private Label statement;

    @FXML
    private Node link;

    @FXML
    private TextField url;

    @FXML
    private Label changed;

    @Inject
    AchievementDetailController(AchievementsViewModel model, AchievementWords words, Messages messages) {
        this.model = model;
        this.words = words;
        this.messages = messages;
        this.chart = new ChangeChart(words.sentences(), messages);
    }

    @FXML
    void initialize() {
        numbers.getChildren().add(chart);
        Visibility.showWhen(numbers, sentence.textProperty().isNotEmpty());
        Visibility.showWhen(direction, direction.textProperty().isNotEmpty());
        Visibility.showWhen(where, where.textProperty().isNotEmpty());
        Visibility.showWhen(advice, adviceText.textProperty().isNotEmpty());
        Visibility.showWhen(statement, statement.textProperty().isNotEmpty());
        Visibility.showWhen(link, url.textProperty().isNotEmpty());
        model.selectedProperty().subscribe(this::show);
        model.experiences()
                .revisionProperty()
                .subscribe(() -> show(model.selectedProperty().get()));
    }

    @FXML
    void edit() {
        model.edit();
    }

    @FXML
    void addNumber() {
        model.addNumber();
    }

    @FXML
    void delete() {
        model.delete();
    }

    private void show(@Nullable Stored<Achievement> item) {
        if (item == null) {
            return;
        }
        var achievement = item.content();
        direction.setText(words.direction(achievement));
        title.setText(achievement.name());
        where.setText(words.where(achievement));
        sentence.setText(words.sentence(achievement));
        chart.show(achievement);
        adviceText.setText(words.advice(achievement));
        Visibility.show(addNumber, achievement.value() == null);
        statement.setText(achievement.statement());
        url.setText(achievement.evidenceUrl());
        changed.setText(RecordTimes.changed(messages, item.createdAt(), item.updatedAt()));
        scroll.setVvalue(0);
    }
}
