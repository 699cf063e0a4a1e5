package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.BatchActions;
import app.pathfinder.desktop.admin.BatchLook;
import app.pathfinder.desktop.admin.BatchText;
import app.pathfinder.desktop.admin.CellLook;
import app.pathfinder.desktop.admin.CellLook.Shown;
import app.pathfinder.desktop.admin.SentenceText;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** How far an import is, and whom it did not reach. */
public final class ImportRunController {
    private final UsersViewModel screen;
    private final ImportViewModel model;
    private final ImportRunViewModel run;
    private final BatchLook look;
    private final BatchText batchText;
    private final Dialogs dialogs;
    private final Messages messages;

    @FXML
    private Node underWay;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label text;

    @FXML
    private Button pause;

    @FXML
    private Button cancel;

    @FXML
    private Node outcome;

    @FXML
    private Label state;

    @FXML
    private Label counts;

    @FXML
    private Label passwordFile;

    @FXML
    private TableView<BatchItem> failed;

    @FXML
    private TableColumn<BatchItem, BatchItem> username;

    @FXML
    private TableColumn<BatchItem, BatchItem> reason;

    @FXML
    private Button resume;

    @FXML
    private Button giveUp;

    @Inject
    ImportRunController(
            UsersViewModel screen, BatchLook look, BatchText batchText, Dialogs dialogs, Messages messages) {
        this.screen = screen;
        this.model = screen.imports();
        this.run = model.run();
        this.look = look;
        this.batchText = batchText;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        CellLook.text(username, each -> Shown.plain(each.username()));
        CellLook.text(reason, each -> {
            var words = SentenceText.begin(batchText.reason(each));
            return new Shown(words, words);
        });
        failed.setItems(run.failed());
        Visibility.showWhen(failed, Bindings.isNotEmpty(run.failed()));
        Visibility.showWhen(underWay, run.runningProperty().isNotNull());
        Visibility.showWhen(outcome, run.outcomeProperty().isNotNull());
        pause.disableProperty().bind(run.storedProperty().isNull());
        cancel.disableProperty().bind(run.storedProperty().isNull());
        run.runningProperty().subscribe(this::follow);
        run.outcomeProperty().subscribe(this::show);
    }

    private void follow(@Nullable RunningWork<Batch> running) {
        bar.progressProperty().unbind();
        text.textProperty().unbind();
        if (running != null) {
            bar.progressProperty().bind(running.progressProperty());
            text.textProperty().bind(running.textProperty());
        }
    }

    private void show(@Nullable Batch batch) {
        if (batch == null) {
            return;
        }
        look.show(state, batch);
        counts.setText(batchText.outcome(batch));
        passwordFile.setText(messages.text(
                "admin-users.import.passwords", model.passwordFileProperty().get()));
        resume.setText(messages.text(
                batch.state() == BatchState.DONE ? "admin-users.import.again" : "admin-users.import.resume"));
        Visibility.show(resume, BatchActions.mayResume(batch));
        Visibility.show(giveUp, BatchActions.mayCancel(batch));
    }

    @FXML
    private void pause() {
        run.pause();
    }

    @FXML
    private void cancel() {
        if (dialogs.confirm("admin-users.import.cancel.title", "admin-users.import.cancel.text")) {
            run.cancel();
        }
    }

    @FXML
    private void resume() {
        run.resume();
    }

    @FXML
    private void close() {
        screen.closeImport();
    }
}
