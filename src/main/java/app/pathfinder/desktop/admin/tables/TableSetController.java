package app.pathfinder.desktop.admin.tables;

import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.TableSetView;
import app.pathfinder.desktop.admin.TimeText;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The tables of the user who is selected, beside the list. */
public final class TableSetController {
    private final TableStatisticsViewModel model;
    private final TimeText times;
    private final Messages messages;

    @FXML
    private Label name;

    @FXML
    private Label username;

    @FXML
    private TableSetView tables;

    @FXML
    private Label age;

    @Inject
    TableSetController(TableStatisticsViewModel model, TimeText times, Messages messages) {
        this.model = model;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        tables.bind(model.tables(), messages, times);
        model.tables().userProperty().subscribe(this::show);
    }

    private void show(@Nullable UserStatistics user) {
        if (user != null) {
            name.setText(user.displayName());
            username.setText(user.username());
            age.setText(messages.text("admin-tables.set.age", times.age(user.figuresAt())));
        }
    }

    @FXML
    private void close() {
        model.tables().show(null);
    }
}
