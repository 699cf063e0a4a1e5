package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.SessionInfo;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.RecordTimes;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The button that ends a session. */
final class EndCell extends TableCell<SessionInfo, SessionInfo> {
    private final Messages messages;
    private final Button end;

    EndCell(SessionsModel model, Messages messages) {
        this.messages = messages;
        this.end = new Button(messages.text("mydata.sessions.end"));
        end.getStyleClass().add("link-button");
        end.setOnAction(event -> {
            var session = getItem();
            if (session != null) {
                model.end(session);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SessionInfo session, boolean empty) {
        super.updateItem(session, empty);
        if (empty || session == null || !SessionsModel.canEnd(session)) {
            setGraphic(null);
            return;
        }
        end.setAccessibleText(messages.text(
                "mydata.sessions.end-one",
                Objects.requireNonNullElse(session.clientHost(), "–"),
                RecordTimes.exactly(session.openedAt())));
        setGraphic(end);
    }
}
