package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.BatchActions;
import app.pathfinder.desktop.admin.BatchLook;
import app.pathfinder.desktop.admin.BatchText;
import app.pathfinder.desktop.admin.TimeText;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/** The batch that is selected, beside the list. */
public final class BatchController {
    private final WorkViewModel model;
    private final BatchLook look;
    private final BatchText text;
    private final TimeLeft timeLeft;
    private final TimeText times;
    private final Messages messages;

    @FXML
    private Label title;

    @FXML
    private Label starter;

    @FXML
    private Label state;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label counts;

    @FXML
    private Label stopReason;

    @FXML
    private Label problem;

    @FXML
    private Button pause;

    @FXML
    private Button resume;

    @FXML
    private Button cancel;

    @Inject
    BatchController(
            WorkViewModel model, BatchLook look, BatchText text, TimeLeft timeLeft, TimeText times, Messages messages) {
        this.model = model;
        this.look = look;
        this.text = text;
        this.timeLeft = timeLeft;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Visibility.showText(problem, model.selected().problemProperty());
        Visibility.showWhen(stopReason, stopReason.textProperty().isNotEmpty());
        model.selected().batchProperty().subscribe(this::show);
    }

    private void show(@Nullable Batch batch) {
        if (batch == null) {
            return;
        }
        title.setText(text.kind(batch));
        starter.setText(messages.text("admin-work.begun", times.exact(batch.createdAt()), text.starter(batch)));
        look.show(state, batch);
        var tried = batch.counts().total() - batch.counts().open();
        bar.setProgress(
                batch.counts().total() == 0
                        ? 1
                        : (double) tried / batch.counts().total());
        counts.setText(text.outcome(batch) + timeLeft.of(batch));
        stopReason.setText(batch.isOrphaned() ? messages.text("admin-work.orphaned") : text.stopReason(batch));
        Visibility.show(pause, BatchActions.isWorkedOn(batch));
        Visibility.show(cancel, BatchActions.mayCancel(batch));
        Visibility.show(resume, BatchActions.mayResume(batch));
        resume.setText(messages.text(batch.state() == BatchState.DONE ? "admin-work.again" : "admin-work.resume"));
    }

    @FXML
    private void pause() {
        model.pause();
    }

    @FXML
    private void resume() {
        model.resume();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void close() {
        model.closeSide();
    }
}
