package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.AccessEntry;
import app.pathfinder.core.account.OwnSessions;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.record.ListState;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Who read or changed the person's data, the newest first, further back on request. JavaFX thread. */
final class LooksModel {
    /** What is shown more at a time. */
    static final int PAGE = 100;

    /** What is read at a time; of others' looks there may be few. */
    private static final int READ_AT_ONCE = 500;

    private static final int MOST_READ = 20;

    private final OwnSessions sessions;
    private final BackgroundWork work;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final ObservableList<AccessEntry> shown = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<AccessEntry> seen = FXCollections.unmodifiableObservableList(shown);

    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper();
    private final BooleanProperty othersOnly = new SimpleBooleanProperty();
    private @Nullable RunningWork<Part> reading;
    private @Nullable AccessEntry last;

    /** How many were begun: what an earlier one found is of no use any more. */
    private int readings;

    /** A part of the trail: what is to be shown of it, and where the next part begins; nowhere if it ended. */
    private record Part(List<AccessEntry> entries, @Nullable AccessEntry last) {}

    @Inject
    LooksModel(OwnSessions sessions, BackgroundWork work, ErrorPresenter errors, Messages messages) {
        this.sessions = sessions;
        this.work = work;
        this.errors = errors;
        this.messages = messages;
        othersOnly.subscribe((before, now) -> refresh());
    }

    ObservableList<AccessEntry> entries() {
        return seen;
    }

    ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the trail goes further back. */
    ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** Whether what the person did is left out. */
    BooleanProperty othersOnlyProperty() {
        return othersOnly;
    }

    void refresh() {
        if (reading != null) {
            reading.cancel();
        }
        shown.clear();
        last = null;
        hasMore.set(false);
        state.set(ListState.LOADING);
        read();
    }

    /** Goes further back; without effect while that is under way or where nothing follows. */
    void more() {
        if (reading == null && hasMore.get()) {
            read();
        }
    }

    private void read() {
        var from = last;
        var others = othersOnly.get();
        var number = ++readings;
        var started = work.start(messages.text("mydata.looks.reading"), progress -> part(from, others, progress));
        reading = started;
        started.onSuccess(part -> {
                    if (number == readings) {
                        show(part);
                    }
                })
                .onProblem(failure -> {
                    if (number == readings) {
                        fail(failure);
                    }
                });
    }

    /** Reads until there is something to show, but not for ever. */
    private Part part(@Nullable AccessEntry from, boolean others, Progress progress) {
        var found = new ArrayList<AccessEntry>();
        var after = from;
        for (var round = 0; round < MOST_READ && found.size() < PAGE; round++) {
            progress.throwIfCancelled();
            var read = sessions.accesses(after, others ? READ_AT_ONCE : PAGE);
            read.stream().filter(entry -> !others || !entry.byMe()).forEach(found::add);
            if (read.size() < (others ? READ_AT_ONCE : PAGE)) {
                return new Part(found, null);
            }
            after = read.getLast();
        }
        return new Part(found, after);
    }

    private void show(Part part) {
        reading = null;
        last = part.last();
        hasMore.set(part.last() != null);
        shown.addAll(part.entries());
        state.set(shown.isEmpty() ? ListState.NOTHING_YET : ListState.FILLED);
    }

    private void fail(Problem failure) {
        reading = null;
        if (failure.kind() == ProblemKind.CANCELLED) {
            return;
        }
        if (shown.isEmpty()) {
            state.set(ListState.FAILED);
        }
        errors.present(failure);
    }
}
