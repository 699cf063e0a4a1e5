package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.CountText;
import app.pathfinder.desktop.admin.TimeText;
import app.pathfinder.desktop.common.Clipboards;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The archive that is selected, beside the list. */
public final class ArchiveController {
    private final ArchivesViewModel screen;
    private final ArchiveModel model;
    private final ArchiveText text;
    private final ArchiveLook look;
    private final TimeText times;
    private final Notifications notifications;
    private final Messages messages;

    @FXML
    private Label title;

    @FXML
    private Label state;

    @FXML
    private Label history;

    @FXML
    private Node facts;

    @FXML
    private Label created;

    @FXML
    private Label rows;

    @FXML
    private Label version;

    @FXML
    private Label verified;

    @FXML
    private TextField checksum;

    @FXML
    private WorkBar work;

    @FXML
    private Label archiveDone;

    @FXML
    private Label archiveProblem;

    @FXML
    private Node actions;

    @FXML
    private Button verify;

    @FXML
    private Button restore;

    @FXML
    private Node restoreForm;

    @Inject
    ArchiveController(
            ArchivesViewModel screen,
            ArchiveText text,
            ArchiveLook look,
            TimeText times,
            Notifications notifications,
            Messages messages) {
        this.screen = screen;
        this.model = screen.selected();
        this.text = text;
        this.look = look;
        this.times = times;
        this.notifications = notifications;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var asked = model.form().openProperty();
        work.follow(model.action(), messages);
        Visibility.showText(archiveDone, model.doneProperty());
        Visibility.showText(archiveProblem, model.problemProperty());
        Visibility.showWhen(facts, asked.not());
        Visibility.showWhen(actions, asked.not());
        Visibility.showWhen(history, history.textProperty().isNotEmpty());
        verify.disableProperty().bind(model.action().busyProperty());
        restore.disableProperty().bind(model.action().busyProperty());
        model.archiveProperty().subscribe(this::show);
        asked.subscribe((before, now) -> giveFocusBack());
    }

    /** To the button that asked, rather than to whatever comes next. */
    private void giveFocusBack() {
        if (!model.form().openProperty().get() && restoreForm.isFocusWithin()) {
            Focus.to(restore);
        }
    }

    private void show(@Nullable Archive archive) {
        if (archive == null) {
            return;
        }
        title.setText(archive.username());
        look.show(state, archive);
        history.setText(text.history(archive));
        created.setText(times.exact(archive.createdAt()));
        rows.setText(messages.text(
                "admin-archives.rows-and-size", CountText.of(archive.rows()), ByteSize.text(archive.bytes())));
        version.setText(CountText.of(archive.schemaVersion()));
        verified.setText(times.exact(archive.verifiedAt()));
        checksum.setText(archive.sha256());
    }

    @FXML
    private void copy() {
        Clipboards.copy(checksum.getText());
        notifications.info(messages.text("admin-archives.checksum.copied"));
    }

    @FXML
    private void verify() {
        model.verify();
    }

    @FXML
    private void restore() {
        model.form().open();
    }

    @FXML
    private void close() {
        screen.closeSide();
    }
}
