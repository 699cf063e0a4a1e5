package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.admin.ListUpdate;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The batches, the newest first, read page by page as one scrolls, the newest again and again. JavaFX thread. */
public final class BatchListModel {
    static final int PAGE = 100;

    /** As many of the newest are looked at again; older ones have ended, or are read anew on request. */
    static final int NEWEST = 20;

    private final BatchService batches;
    private final BackgroundWork work;
    private final Messages messages;

    private final ObservableList<Batch> shown = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<Batch> seen = FXCollections.unmodifiableObservableList(shown);

    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable RunningWork<?> reading;
    private boolean mayHaveMore;

    @Inject
    BatchListModel(BatchService batches, BackgroundWork work, Messages messages) {
        this.batches = batches;
        this.work = work;
        this.messages = messages;
    }

    ObservableList<Batch> batches() {
        return seen;
    }

    ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why what is shown may be out of date; empty if it was read a moment ago. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads as many anew as are shown. */
    void reload() {
        cancel();
        var size = Math.clamp(shown.size(), PAGE, BatchService.MAX_LIMIT);
        if (state.get() != ListState.FILLED) {
            state.set(ListState.LOADING);
        }
        read(null, size, page -> {
            mayHaveMore = page.size() == size;
            ListUpdate.replace(shown, page, Batch::id);
        });
    }

    /** Looks at the newest again, unless a reading is under way. */
    void refresh() {
        if (reading == null) {
            read(null, NEWEST, this::merge);
        }
    }

    /** Reads the next page, unless all is read or a reading is under way. */
    void loadMore() {
        if (mayHaveMore && reading == null && !shown.isEmpty()) {
            read(shown.getLast().id(), PAGE, page -> {
                mayHaveMore = page.size() == PAGE;
                shown.addAll(page);
            });
        }
    }

    private void read(@Nullable UUID before, int limit, Consumer<List<Batch>> show) {
        var started = work.start(messages.text("admin-work.work.list"), progress -> batches.list(before, limit));
        reading = started;
        started.onSuccess(page -> {
                    reading = null;
                    problem.set("");
                    show.accept(page);
                    state.set(shown.isEmpty() ? ListState.NONE_FOUND : ListState.FILLED);
                })
                .onProblem(this::fail);
    }

    /** Told once and in place, because the next try comes by itself. */
    private void fail(Problem failure) {
        if (failure.kind() == ProblemKind.CANCELLED) {
            return;
        }
        reading = null;
        problem.set(messages.sentence(failure));
        if (shown.isEmpty()) {
            state.set(ListState.FAILED);
        }
    }

    /** What is shown and not among the newest is older. */
    private void merge(List<Batch> newest) {
        var known = new HashSet<UUID>();
        newest.forEach(batch -> known.add(batch.id()));
        var all = new ArrayList<>(newest);
        if (newest.size() == NEWEST) {
            shown.stream().filter(batch -> !known.contains(batch.id())).forEach(all::add);
        }
        // the first reading may have failed
        mayHaveMore |= newest.size() == NEWEST && shown.size() < NEWEST;
        ListUpdate.replace(shown, all, Batch::id);
    }

    void cancel() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }
}
