package app.pathfinder.desktop.profiles;

import app.pathfinder.core.portability.resume.ResumeFormat;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.Arrays;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A résumé being built: what it is made of, how it looks, and the ways to take it along. */
public final class ResumeController {
    private final ResumeViewModel model;
    private final Messages messages;

    @FXML
    private Node root;

    @FXML
    private Button back;

    @FXML
    private MenuButton export;

    @FXML
    private Button print;

    @FXML
    private Node content;

    @FXML
    private Node loading;

    @FXML
    private Node failed;

    @FXML
    private Node work;

    @FXML
    private Label workText;

    @FXML
    private ProgressBar workProgress;

    @Inject
    ResumeController(ResumeViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        export.getItems()
                .setAll(Arrays.stream(ResumeFormat.values()).map(this::item).toList());
        var state = model.stateProperty();
        Visibility.showWhen(content, state.isEqualTo(ResumeState.READY));
        Visibility.showWhen(loading, state.isEqualTo(ResumeState.LOADING));
        Visibility.showWhen(failed, state.isEqualTo(ResumeState.FAILED));
        var contact = model.contact();
        var isBusy = model.output().runningProperty().isNotNull();
        var cannot = state.isNotEqualTo(ResumeState.READY)
                .or(contact.emailWrongProperty())
                .or(contact.websiteWrongProperty())
                .or(isBusy);
        export.disableProperty().bind(cannot);
        print.disableProperty().bind(cannot);
        Visibility.showWhen(work, isBusy);
        model.output().runningProperty().subscribe(this::show);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        root.visibleProperty().subscribe(shown -> {
            if (shown) {
                back.requestFocus();
            }
        });
    }

    @FXML
    void close() {
        model.close();
    }

    @FXML
    void print() {
        model.print();
    }

    @FXML
    void cancel() {
        model.output().cancel();
    }

    @FXML
    void retry() {
        model.load();
    }

    private MenuItem item(ResumeFormat format) {
        var item = new MenuItem(messages.text(format.nameKey()));
        item.setId("export-" + format.extension());
        item.setOnAction(event -> model.export(format));
        return item;
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.close();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.P && !print.isDisabled()) {
            event.consume();
            model.print();
        }
    }

    private void show(@Nullable RunningWork<?> running) {
        workProgress.progressProperty().unbind();
        if (running != null) {
            workText.setText(running.title());
            workProgress.progressProperty().bind(running.progressProperty());
        }
    }
}
