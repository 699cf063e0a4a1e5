package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.OwnSessions;
import app.pathfinder.core.account.SessionInfo;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.record.ListState;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The person's sessions, and an end to those that should not be. JavaFX thread. */
final class SessionsModel {
    private final OwnSessions sessions;
    private final BackgroundWork work;
    private final Notifications notifications;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final ObservableList<SessionInfo> shown = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<SessionInfo> seen = FXCollections.unmodifiableObservableList(shown);

    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyBooleanWrapper hasOthers = new ReadOnlyBooleanWrapper();

    @Inject
    SessionsModel(
            OwnSessions sessions,
            BackgroundWork work,
            Notifications notifications,
            ErrorPresenter errors,
            Messages messages) {
        this.sessions = sessions;
        this.work = work;
        this.notifications = notifications;
        this.errors = errors;
        this.messages = messages;
    }

    ObservableList<SessionInfo> sessions() {
        return seen;
    }

    ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether other sessions than this one are open. */
    ReadOnlyBooleanProperty hasOthersProperty() {
        return hasOthers.getReadOnlyProperty();
    }

    void refresh() {
        work.start(messages.text("mydata.sessions.reading"), progress -> sessions.list())
                .onSuccess(this::show)
                .onProblem(failure -> {
                    state.set(shown.isEmpty() ? ListState.FAILED : ListState.FILLED);
                    errors.present(failure);
                });
    }

    private void show(List<SessionInfo> list) {
        shown.setAll(list);
        hasOthers.set(list.stream().anyMatch(SessionsModel::canEnd));
        state.set(ListState.FILLED);
    }

    /** Whether it is open and another than the one that asks, which is ended by logging out. */
    static boolean canEnd(SessionInfo session) {
        return session.isOpen() && !session.isThisOne();
    }

    void end(SessionInfo session) {
        end(() -> sessions.end(session.id()) ? 1 : 0);
    }

    void endOthers() {
        end(sessions::endOthers);
    }

    private void end(Supplier<Integer> ending) {
        work.start(messages.text("mydata.sessions.ending"), progress -> ending.get())
                .onSuccess(ended -> {
                    notifications.info(messages.text("mydata.sessions.ended", ended));
                    refresh();
                });
    }
}
