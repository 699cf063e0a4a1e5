package app.pathfinder.desktop.record;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import app.pathfinder.desktop.common.RunningWork;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list as far as it has been read: it grows by a page each time its end comes near. JavaFX thread. */
public final class RecordListModel<R, F> {
    /** How many records are read at a time. */
    public static final int PAGE = 100;

    private final RecordKind<R, ?> kind;
    private final RecordPages<R, F> pages;
    private final RecordTools tools;

    private final ObservableList<R> items = FXCollections.observableArrayList();
    private final ObservableList<R> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private @Nullable F filter;
    private @Nullable F shown;
    private @Nullable R last;
    private boolean more;
    private @Nullable RunningWork<Loaded<R>> running;
    private int generation;

    /** A page and, with the first one, how many records there are in all. */
    private record Loaded<T>(Page<T, ?> page, @Nullable Long total) {}

    public RecordListModel(RecordKind<R, ?> kind, RecordPages<R, F> pages, RecordTools tools) {
        this.kind = kind;
        this.pages = pages;
        this.tools = tools;
    }

    /** What has been read so far, in order. */
    public ObservableList<R> items() {
        return readOnlyItems;
    }

    /** How many records pass the filter, read or not. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Whether a page is on its way. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether the first page has arrived, so that an empty list means that there is nothing. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether the first page could not be read. */
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Whether every record that passes the filter has been read. */
    public boolean isComplete() {
        return !more && !loading.get();
    }

    /** Reads the first page anew. What an earlier filter asked for no longer arrives. */
    public void show(F wanted) {
        filter = wanted;
        start(wanted, null);
    }

    /** Reads the next page, if there is one and none is on its way. */
    public void loadMore() {
        if (filter != null && more && !loading.get()) {
            start(filter, last);
        }
    }

    /** The place of a record in the list, or -1 while it is not listed. */
    public int placeOf(UUID id) {
        for (int place = 0; place < items.size(); place++) {
            if (kind.id(items.get(place)).equals(id)) {
                return place;
            }
        }
        return -1;
    }

    /** The record of this key, as far as it is listed. */
    public Optional<R> find(UUID id) {
        return items.stream().filter(item -> kind.id(item).equals(id)).findFirst();
    }

    /** Shows a record that was stored, in its place; also if the filter would hide it, so that it does not vanish. */
    public void put(R item) {
        var isNew = !removeItem(kind.id(item));
        var place = (int) items.stream()
                .takeWhile(each -> kind.order().compare(each, item) < 0)
                .count();
        items.add(place, item);
        if (isNew) {
            total.set(total.get() + 1);
        }
    }

    /** Shows a record no longer. */
    public void remove(UUID id) {
        if (removeItem(id)) {
            total.set(total.get() - 1);
        }
    }

    /** Drops what is on its way. */
    public void cancel() {
        generation++;
        if (running != null) {
            running.cancel();
            running = null;
        }
        loading.set(false);
    }

    private boolean removeItem(UUID id) {
        return items.removeIf(item -> kind.id(item).equals(id));
    }

    private void start(F wanted, @Nullable R after) {
        cancel();
        failed.set(false);
        loading.set(true);
        var work = tools.background().<Loaded<R>>start(tools.messages().text(kind.area() + ".loading"), progress -> {
            var page = pages.page(wanted, after, PAGE);
            return new Loaded<>(page, after == null ? pages.count(wanted) : null);
        });
        running = work;
        var mine = generation;
        work.onSuccess(result -> arrived(mine, after, result)).onProblem(problem -> failed(mine, after, problem));
    }

    private void arrived(int mine, @Nullable R after, Loaded<R> result) {
        if (mine != generation) {
            return;
        }
        var page = result.page().items();
        more = result.page().next() != null;
        last = page.isEmpty() ? null : page.getLast();
        if (after == null) {
            items.setAll(page);
            shown = filter;
        } else {
            // A record that was stored in the meantime stands at the end of the list until its own page brings it.
            items.removeIf(item -> kind.order().compare(item, after) > 0);
            items.addAll(page);
        }
        if (result.total() != null) {
            total.set(result.total());
        }
        loaded.set(true);
        finish();
    }

    /** What another filter had found is no answer to this one. */
    private void failed(int mine, @Nullable R after, Problem problem) {
        if (mine == generation) {
            if (after == null && !Objects.equals(shown, filter)) {
                items.clear();
                total.set(0);
                more = false;
            }
            failed.set(after == null);
            finish();
            tools.errors().present(problem);
        }
    }

    private void finish() {
        running = null;
        loading.set(false);
    }
}
