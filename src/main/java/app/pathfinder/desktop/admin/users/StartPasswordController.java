package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.users.StartPasswordViewModel.Stage;
import app.pathfinder.desktop.common.Clipboards;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The part of the account's card in which it gets a new start password. */
public final class StartPasswordController {
    private final UsersViewModel screen;
    private final StartPasswordViewModel model;
    private final Messages messages;

    @FXML
    private Node root;

    @FXML
    private Node asked;

    @FXML
    private Label explanation;

    @FXML
    private Button give;

    @FXML
    private Node busy;

    @FXML
    private Label problem;

    @FXML
    private Node given;

    @FXML
    private TextField password;

    @FXML
    private Button copy;

    @Inject
    StartPasswordController(UsersViewModel screen, Messages messages) {
        this.screen = screen;
        this.model = screen.actions().password();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var stage = model.stageProperty();
        Visibility.showWhen(root, stage.isNotEqualTo(Stage.CLOSED));
        Visibility.showWhen(asked, stage.isEqualTo(Stage.ASKED));
        Visibility.showWhen(given, stage.isEqualTo(Stage.GIVEN));
        Visibility.showWhen(busy, model.busyProperty());
        Visibility.showText(problem, model.problemProperty());
        give.disableProperty().bind(model.busyProperty());
        password.textProperty().bind(model.passwordProperty());
        screen.selected().userProperty().subscribe(this::explain);
        stage.subscribe(this::focus);
    }

    private void explain(@Nullable UserStatistics user) {
        if (user != null) {
            explanation.setText(messages.text("admin-users.password.explanation", user.displayName()));
        }
    }

    private void focus(Stage stage) {
        switch (stage) {
            case CLOSED -> copy.setText(messages.text("admin-users.password.copy"));
            case ASKED -> Focus.to(give);
            case GIVEN -> Focus.to(copy);
        }
    }

    @FXML
    private void give() {
        model.give();
    }

    @FXML
    private void copy() {
        Clipboards.copy(model.passwordProperty().get());
        copy.setText(messages.text("admin-users.password.copied"));
    }

    @FXML
    private void close() {
        model.close();
    }
}
