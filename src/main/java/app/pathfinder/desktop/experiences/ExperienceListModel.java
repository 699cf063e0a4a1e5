package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceCursor;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.Comparator;
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
final class ExperienceListModel {
    static final int PAGE = 100;

    private static final Comparator<Experience> NEWEST_FIRST = Comparator.comparing(Experience::startDate)
            .thenComparing(Experience::id)
            .reversed();

    private final ExperienceService service;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final ObservableList<Experience> items = FXCollections.observableArrayList();
    private final ObservableList<Experience> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private ExperienceFilter filter = ExperienceFilter.ALL;
    private @Nullable ExperienceCursor next;
    private @Nullable RunningWork<Loaded> running;
    private int generation;

    /** A page and, with the first one, how many records there are in all. */
    private record Loaded(
            Page<Experience, ExperienceCursor> page,
            @Nullable Long total) {}

    @Inject
    ExperienceListModel(
            ExperienceService service, BackgroundWork background, ErrorPresenter errors, Messages messages) {
        this.service = service;
        this.background = background;
        this.errors = errors;
        this.messages = messages;
    }

    /** What has been read so far, newest first. */
    ObservableList<Experience> items() {
        return readOnlyItems;
    }

    /** How many records pass the filter, read or not. */
    ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether the first page has arrived, so that an empty list means that there is nothing. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether every record that passes the filter has been read. */
    boolean isComplete() {
        return next == null && !loading.get();
    }

    /** Reads the first page anew. What an earlier filter asked for no longer arrives. */
    void show(ExperienceFilter wanted) {
        filter = wanted;
        start(null);
    }

    /** Reads the next page, if there is one and none is on its way. */
    void loadMore() {
        if (next != null && !loading.get()) {
            start(next);
        }
    }

    Optional<Experience> find(UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Shows a record that was stored, in its place; also if the filter would hide it, so that it does not vanish. */
    void put(Experience experience) {
        var isNew = !removeItem(experience.id());
        var place = (int) items.stream()
                .takeWhile(item -> NEWEST_FIRST.compare(item, experience) < 0)
                .count();
        items.add(place, experience);
        if (isNew) {
            total.set(total.get() + 1);
        }
    }

    void remove(UUID id) {
        if (removeItem(id)) {
            total.set(total.get() - 1);
        }
    }

    /** Drops what is on its way. */
    void cancel() {
        generation++;
        if (running != null) {
            running.cancel();
            running = null;
        }
        loading.set(false);
    }

    private boolean removeItem(UUID id) {
        return items.removeIf(item -> item.id().equals(id));
    }

    private void start(@Nullable ExperienceCursor after) {
        cancel();
        loading.set(true);
        var wanted = filter;
        var work = background.<Loaded>start(messages.text("experiences.loading"), progress -> {
            var page = service.list(wanted, after, PAGE);
            return new Loaded(page, after == null ? service.count(wanted) : null);
        });
        running = work;
        var mine = generation;
        work.onSuccess(result -> arrived(mine, after, result)).onProblem(problem -> failed(mine, problem));
    }

    private void arrived(int mine, @Nullable ExperienceCursor after, Loaded result) {
        if (mine != generation) {
            return;
        }
        next = result.page().next();
        if (after == null) {
            items.setAll(result.page().items());
        } else {
            // A record that was stored in the meantime stands at the end of the list until its own page brings it.
            items.removeIf(item -> isAfter(item, after));
            items.addAll(result.page().items());
        }
        if (result.total() != null) {
            total.set(result.total());
        }
        loaded.set(true);
        finish();
    }

    private static boolean isAfter(Experience item, ExperienceCursor cursor) {
        var byStart = item.startDate().compareTo(cursor.startDate());
        return byStart < 0 || (byStart == 0 && item.id().compareTo(cursor.id()) < 0);
    }

    private void failed(int mine, Problem problem) {
        if (mine == generation) {
            finish();
            errors.present(problem);
        }
    }

    private void finish() {
        running = null;
        loading.set(false);
    }
}
