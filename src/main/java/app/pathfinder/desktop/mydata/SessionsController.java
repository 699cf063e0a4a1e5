package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.SessionInfo;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.RecordTimes;
import jakarta.inject.Inject;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The person's sessions. */
public final class SessionsController {
    private final SessionsModel model;
    private final Dialogs dialogs;
    private final Messages messages;

    @FXML
    private TableView<SessionInfo> table;

    @FXML
    private TableColumn<SessionInfo, String> computer;

    @FXML
    private TableColumn<SessionInfo, String> program;

    @FXML
    private TableColumn<SessionInfo, String> opened;

    @FXML
    private TableColumn<SessionInfo, String> seen;

    @FXML
    private TableColumn<SessionInfo, String> state;

    @FXML
    private TableColumn<SessionInfo, SessionInfo> end;

    @FXML
    private Button endOthers;

    @FXML
    private Node failed;

    @FXML
    private Node loading;

    @Inject
    SessionsController(SessionsModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Columns.text(computer, session -> orDash(session.clientHost()));
        Columns.text(program, session -> orDash(session.clientApp()));
        Columns.text(opened, session -> RecordTimes.exactly(session.openedAt()));
        Columns.text(seen, session -> RecordTimes.exactly(session.lastSeenAt()));
        Columns.text(state, this::state);
        end.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()).getReadOnlyProperty());
        end.setCellFactory(column -> new EndCell(model, messages));
        end.setSortable(false);
        table.setItems(model.sessions());
        endOthers.disableProperty().bind(model.hasOthersProperty().not());
        Visibility.showWhen(table, model.stateProperty().isEqualTo(ListState.FILLED));
        Visibility.showWhen(failed, model.stateProperty().isEqualTo(ListState.FAILED));
        Visibility.showWhen(loading, model.stateProperty().isEqualTo(ListState.LOADING));
    }

    private static String orDash(@Nullable String text) {
        return Objects.requireNonNullElse(text, "–");
    }

    private String state(SessionInfo session) {
        if (session.isThisOne()) {
            return messages.text("mydata.sessions.this");
        }
        var reason = session.endReason();
        if (reason == null) {
            return messages.text(session.isOpen() ? "mydata.sessions.open" : "mydata.sessions.over");
        }
        var key = "mydata.sessions.ended-" + reason.replace(' ', '-');
        return messages.containsKey(key) ? messages.text(key) : messages.text("mydata.sessions.over");
    }

    void shown() {
        model.refresh();
    }

    @FXML
    private void endOthers() {
        if (dialogs.confirm("mydata.sessions.end-others", "mydata.sessions.end-others.text")) {
            model.endOthers();
        }
    }

    @FXML
    private void retry() {
        model.refresh();
    }
}
