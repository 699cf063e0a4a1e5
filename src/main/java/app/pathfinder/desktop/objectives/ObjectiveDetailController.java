package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.DueLabel;
import app.pathfinder.desktop.record.DueText;
import app.pathfinder.desktop.record.ProgressMeter;
import app.pathfinder.desktop.record.RecordTimes;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The selected objective, to be read. */
public final class ObjectiveDetailController {
    private final ObjectivesViewModel model;
    private final ObjectiveWords words;
    private final Messages messages;
    private final StatusBadge badge;
    private final ProgressMeter progress;
    private final DueLabel due;

    @FXML
    private HBox badges;

    @FXML
    private Label priority;

    @FXML
    private VBox standing;

    @FXML
    private Label title;

    @FXML
    private Label aim;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label notes;

    @FXML
    private Label changed;

    @Inject
    ObjectiveDetailController(ObjectivesViewModel model, ObjectiveWords words, DueText dueTexts, Messages messages) {
        this.model = model;
        this.words = words;
        this.messages = messages;
        this.badge = new StatusBadge(messages);
        this.progress = new ProgressMeter(messages);
        this.due = new DueLabel(dueTexts);
    }

    @FXML
    void initialize() {
        badges.getChildren().addFirst(badge);
        standing.getChildren().addAll(due, progress);
        for (var label : new Label[] {priority, aim, notes}) {
            Visibility.showWhen(label, label.textProperty().isNotEmpty());
        }
        model.selectedProperty().subscribe(this::show);
        model.careers()
                .revisionProperty()
                .subscribe(() -> show(model.selectedProperty().get()));
    }

    @FXML
    void edit() {
        model.edit();
    }

    @FXML
    void delete() {
        model.delete();
    }

    private void show(@Nullable Stored<Objective> item) {
        if (item == null) {
            return;
        }
        var objective = item.content();
        badge.show(objective.status());
        priority.setText(words.priority(objective));
        title.setText(objective.title());
        aim.setText(words.aim(objective));
        due.show(objective);
        progress.show(objective.progress());
        notes.setText(objective.notes());
        changed.setText(RecordTimes.changed(messages, item.createdAt(), item.updatedAt()));
        scroll.setVvalue(0);
    }
}
