package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.objectives.FiguresModel.Standing;
import app.pathfinder.desktop.record.DateText;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** How the objectives stand as a whole, above the list. */
public final class FiguresController {
    private final ObjectivesViewModel model;
    private final Messages messages;

    @FXML
    private Label openCount;

    @FXML
    private Label achievedCount;

    @FXML
    private Label meanProgress;

    @FXML
    private Label nextDate;

    @FXML
    private Button nextTitle;

    @Inject
    FiguresController(ObjectivesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        Visibility.showWhen(nextTitle, nextTitle.textProperty().isNotEmpty());
        model.figures().standingProperty().subscribe(this::show);
    }

    @FXML
    void selectNext() {
        var standing = model.figures().standingProperty().get();
        if (standing != null && standing.nextDue() != null) {
            model.select(standing.nextDue());
        }
    }

    private void show(@Nullable Standing standing) {
        var unknown = messages.text("objectives.figure.unknown");
        openCount.setText(
                standing == null ? unknown : count(standing, ObjectiveStatus.ACTIVE, ObjectiveStatus.PLANNED));
        achievedCount.setText(standing == null ? unknown : count(standing, ObjectiveStatus.ACHIEVED));
        meanProgress.setText(standing == null ? unknown : mean(standing));
        var next = standing == null ? null : standing.nextDue();
        var date = next == null ? null : next.content().targetDate();
        nextDate.setText(date == null ? unknown : DateText.text(date));
        nextTitle.setText(next == null ? "" : next.content().title());
    }

    private String count(Standing standing, ObjectiveStatus... of) {
        var sum = 0L;
        for (var status : of) {
            sum += standing.figures().count(status);
        }
        return messages.text("objectives.figure.count", sum);
    }

    private String mean(Standing standing) {
        var mean = standing.figures().activeProgress();
        return mean == null
                ? messages.text("objectives.figure.unknown")
                : messages.text("objectives.figure.mean", mean);
    }
}
