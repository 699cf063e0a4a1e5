package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.PasswordInput;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The part of the archive's card in which it is said under which name to restore. */
public final class RestoreController {
    private final ArchiveModel model;
    private final RestoreFormModel form;
    private final Messages messages;

    @FXML
    private Node root;

    @FXML
    private RadioButton oldName;

    @FXML
    private RadioButton newName;

    @FXML
    private Label explanation;

    @FXML
    private Node account;

    @FXML
    private TextField username;

    @FXML
    private Label usernameFault;

    @FXML
    private TextField displayName;

    @FXML
    private Label displayNameFault;

    @FXML
    private TextField email;

    @FXML
    private Label emailFault;

    @FXML
    private PasswordInput password;

    @FXML
    private Button startRestore;

    @Inject
    RestoreController(ArchiveModel model, Messages messages) {
        this.model = model;
        this.form = model.form();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Visibility.showWhen(root, form.openProperty());
        Visibility.showWhen(account, form.asNewProperty());
        username.textProperty().bindBidirectional(form.usernameProperty());
        displayName.textProperty().bindBidirectional(form.displayNameProperty());
        email.textProperty().bindBidirectional(form.emailProperty());
        password.textProperty().bindBidirectional(form.passwordProperty());
        Visibility.showText(usernameFault, form.usernameFaultProperty());
        Visibility.markFault(username, form.usernameFaultProperty());
        Visibility.showText(displayNameFault, form.displayNameFaultProperty());
        Visibility.markFault(displayName, form.displayNameFaultProperty());
        Visibility.showText(emailFault, form.emailFaultProperty());
        Visibility.markFault(email, form.emailFaultProperty());
        startRestore
                .disableProperty()
                .bind(form.incompleteProperty().or(model.action().busyProperty()));
        followChoice();
    }

    private void followChoice() {
        newName.selectedProperty().subscribe(chosen -> form.asNewProperty().set(chosen));
        form.asNewProperty().subscribe(isNew -> (isNew ? newName : oldName).setSelected(true));
        form.asNewProperty().subscribe(isNew -> {
            explain(isNew);
            if (isNew) {
                Focus.to(username);
            }
        });
        model.archiveProperty()
                .subscribe(archive -> explain(form.asNewProperty().get()));
        form.openProperty().subscribe(isOpen -> {
            if (isOpen) {
                Focus.to(oldName);
            }
        });
    }

    private void explain(boolean isNew) {
        var archive = model.archiveProperty().get();
        oldName.setText(messages.text("admin-archives.restore.old-name", name(archive)));
        explanation.setText(messages.text(
                isNew ? "admin-archives.restore.new-name.text" : "admin-archives.restore.old-name.text",
                name(archive)));
    }

    private static String name(@Nullable Archive archive) {
        return archive == null ? "" : archive.username();
    }

    @FXML
    private void start() {
        model.restore();
    }

    @FXML
    private void close() {
        form.close();
    }
}
