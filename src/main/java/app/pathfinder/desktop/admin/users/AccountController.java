package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.CountText;
import app.pathfinder.desktop.admin.TableSetView;
import app.pathfinder.desktop.admin.TimeText;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The account that is selected, beside the list. */
public final class AccountController {
    private final UsersViewModel model;
    private final TimeText times;
    private final Messages messages;

    @FXML
    private Label name;

    @FXML
    private Label username;

    @FXML
    private Label email;

    @FXML
    private Label created;

    @FXML
    private Label lastLogin;

    @FXML
    private Label record;

    @FXML
    private TableSetView tables;

    @Inject
    AccountController(UsersViewModel model, TimeText times, Messages messages) {
        this.model = model;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        tables.bind(model.selected(), messages, times);
        model.selected().userProperty().subscribe(this::show);
    }

    private void show(@Nullable UserStatistics user) {
        if (user == null) {
            return;
        }
        name.setText(user.displayName());
        username.setText(user.username());
        email.setText(user.email());
        created.setText(times.exact(user.createdAt()));
        lastLogin.setText(times.exact(user.lastLoginAt()));
        record.setText(messages.text(
                "admin-users.record",
                CountText.of(user.rows()),
                ByteSize.text(user.bytes()),
                times.age(user.figuresAt())));
    }

    @FXML
    private void close() {
        model.closeSide();
    }
}
