package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The job that is selected, beside the list. */
public final class JobController {
    /** Their work on many users has a screen of its own. */
    private static final Set<String> MAKE_BATCHES = Set.of("create-missing", "finish-batches");

    private final JobsViewModel model;
    private final Messages messages;

    @FXML
    private Label title;

    @FXML
    private Label purpose;

    @FXML
    private Node facts;

    @FXML
    private Label schedule;

    @FXML
    private Label usual;

    @FXML
    private Label next;

    @FXML
    private Node actions;

    @FXML
    private Button run;

    @FXML
    private Button toggle;

    @FXML
    private Button edit;

    @FXML
    private Label workHint;

    @FXML
    private Label databaseHint;

    @FXML
    private Node form;

    @Inject
    JobController(JobsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var editing = model.schedule().openProperty();
        Visibility.showWhen(form, editing);
        Visibility.showWhen(facts, editing.not());
        Visibility.showWhen(actions, editing.not().and(model.changeableProperty()));
        Visibility.showWhen(databaseHint, model.changeableProperty().not());
        Visibility.showWhen(usual, model.changeableProperty());
        run.disableProperty().bind(model.cannotRunProperty());
        toggle.disableProperty().bind(model.actingProperty());
        edit.disableProperty().bind(model.actingProperty());
        model.selectedProperty().subscribe(this::show);
        editing.subscribe((before, now) -> {
            if (!now) {
                edit.requestFocus();
            }
        });
    }

    private void show(@Nullable JobRow row) {
        if (row == null) {
            return;
        }
        title.setText(row.name());
        purpose.setText(row.purpose());
        schedule.setText(row.schedule().line());
        usual.setText(messages.text(row.status().usual() ? "admin-jobs.usual" : "admin-jobs.not-usual"));
        next.setText(row.next().sentence());
        toggle.setText(messages.text(row.status().enabled() ? "admin-jobs.off" : "admin-jobs.on"));
        Visibility.show(workHint, MAKE_BATCHES.contains(row.job()));
    }

    @FXML
    private void run() {
        model.runNow();
    }

    @FXML
    private void toggle() {
        model.toggle();
    }

    @FXML
    private void edit() {
        model.editSchedule();
    }

    @FXML
    private void close() {
        model.closeSide();
    }
}
