package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobStatus;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The form for the schedule of the selected job. */
public final class ScheduleController {
    private final JobsViewModel screen;
    private final ScheduleViewModel model;

    @FXML
    private TextField text;

    @FXML
    private Label fault;

    @FXML
    private Label meaning;

    @FXML
    private Label examples;

    @FXML
    private Button usual;

    @FXML
    private Button save;

    @Inject
    ScheduleController(JobsViewModel screen) {
        this.screen = screen;
        this.model = screen.schedule();
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(model.textProperty());
        Visibility.showText(fault, model.faultProperty());
        Visibility.markFault(text, model.faultProperty());
        Visibility.showText(meaning, model.meaningProperty());
        // the sentence of the fault has examples of its own
        Visibility.showWhen(examples, model.faultProperty().isEmpty());
        save.disableProperty().bind(screen.actingProperty());
        model.jobProperty().subscribe(this::begin);
    }

    private void begin(@Nullable JobStatus job) {
        if (job != null) {
            usual.setDisable(job.usual());
            Focus.to(text);
            text.selectAll();
        }
    }

    @FXML
    private void save() {
        screen.saveSchedule();
    }

    @FXML
    private void useUsual() {
        screen.useUsualSchedule();
    }

    @FXML
    private void cancel() {
        model.close();
    }
}
