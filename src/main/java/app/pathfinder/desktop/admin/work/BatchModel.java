package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.batch.ItemState;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The one batch that is looked at, with a page of what became of its users. JavaFX thread. */
public final class BatchModel {
    static final int PAGE = 100;

    private final BatchService batches;
    private final BackgroundWork work;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<@Nullable Batch> batch = new ReadOnlyObjectWrapper<>();
    private final ObservableList<BatchItem> items = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<BatchItem> seen = FXCollections.unmodifiableObservableList(items);

    private final BooleanProperty failedOnly = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper hasNext = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasPrevious = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** The number before the first of the page that is shown, above those of the pages before. */
    private final Deque<Integer> pages = new ArrayDeque<>(List.of(0));

    private @Nullable RunningWork<Found> reading;

    private record Found(Batch batch, List<BatchItem> items) {}

    @Inject
    BatchModel(BatchService batches, BackgroundWork work, Messages messages) {
        this.batches = batches;
        this.work = work;
        this.messages = messages;
        failedOnly.subscribe((before, now) -> goTo(List.of(0)));
    }

    ReadOnlyObjectProperty<@Nullable Batch> batchProperty() {
        return batch.getReadOnlyProperty();
    }

    ObservableList<BatchItem> items() {
        return seen;
    }

    /** Whether only the items are shown that failed. */
    BooleanProperty failedOnlyProperty() {
        return failedOnly;
    }

    ReadOnlyBooleanProperty hasNextProperty() {
        return hasNext.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasPreviousProperty() {
        return hasPrevious.getReadOnlyProperty();
    }

    /** Why what is shown may be out of date; empty if it was read a moment ago. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Looks at a batch; null looks at none. */
    void show(@Nullable Batch wanted) {
        var before = batch.get();
        if (wanted != null && before != null && wanted.id().equals(before.id())) {
            refresh();
            return;
        }
        cancel();
        batch.set(null);
        items.clear();
        problem.set("");
        failedOnly.set(false);
        batch.set(wanted);
        goTo(List.of(0));
    }

    void next() {
        if (hasNext.get()) {
            pages.push(items.getLast().number());
            reload();
        }
    }

    void previous() {
        if (pages.size() > 1) {
            pages.pop();
            reload();
        }
    }

    private void goTo(List<Integer> wanted) {
        pages.clear();
        pages.addAll(wanted);
        reload();
    }

    /** Reads the batch and the page anew, unless a reading is under way. */
    void refresh() {
        if (reading == null) {
            reload();
        }
    }

    private void reload() {
        cancel();
        hasPrevious.set(pages.size() > 1);
        var shown = batch.get();
        if (shown == null) {
            hasNext.set(false);
            return;
        }
        var state = failedOnly.get() ? ItemState.FAILED : null;
        int after = pages.element();
        var started = work.start(
                messages.text("admin-work.work.items"),
                progress -> new Found(batches.find(shown.id()), batches.items(shown.id(), state, after, PAGE + 1)));
        reading = started;
        started.onSuccess(this::show).onProblem(this::fail);
    }

    private void show(Found found) {
        reading = null;
        problem.set("");
        batch.set(found.batch());
        hasNext.set(found.items().size() > PAGE);
        var page = found.items().stream().limit(PAGE).toList();
        if (!items.equals(page)) {
            replace(page);
        }
    }

    /** Touches only the lines that differ, so that the reader keeps their place. */
    private void replace(List<BatchItem> page) {
        if (items.size() != page.size()) {
            items.setAll(page);
            return;
        }
        for (var i = 0; i < page.size(); i++) {
            if (!items.get(i).equals(page.get(i))) {
                items.set(i, page.get(i));
            }
        }
    }

    private void fail(Problem failure) {
        if (failure.kind() != ProblemKind.CANCELLED) {
            reading = null;
            problem.set(messages.sentence(failure));
        }
    }

    void cancel() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }
}
