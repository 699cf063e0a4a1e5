package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.account.RegistrationCheck;
import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.archive.ArchiveCatalogue;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Debounce;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.UiTimers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The archives of all users or of one, the newest first, read page by page as one scrolls. JavaFX thread. */
public final class ArchiveListModel {
    static final int PAGE = 100;
    private static final Duration TYPING_PAUSE = Duration.ofMillis(200);

    private final ArchiveCatalogue catalogue;
    private final BackgroundWork work;
    private final Messages messages;
    private final Debounce typing;

    private final ObservableList<Archive> shown = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<Archive> seen = FXCollections.unmodifiableObservableList(shown);

    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty filter = new SimpleStringProperty("");
    private @Nullable RunningWork<?> reading;
    private boolean mayHaveMore;

    @Inject
    ArchiveListModel(ArchiveCatalogue catalogue, BackgroundWork work, UiTimers timers, Messages messages) {
        this.catalogue = catalogue;
        this.work = work;
        this.messages = messages;
        this.typing = new Debounce(timers, TYPING_PAUSE);
        filter.subscribe((before, now) -> typing.run(this::reload));
    }

    ObservableList<Archive> archives() {
        return seen;
    }

    ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why what is shown may be out of date; empty if it was read a moment ago. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The whole name of the user whose archives are shown; blank for those of all. */
    StringProperty filterProperty() {
        return filter;
    }

    /** Reads as many anew as are shown. */
    void reload() {
        cancel();
        if (isNobody()) {
            mayHaveMore = false;
            show(List.of());
            return;
        }
        var size = Math.clamp(shown.size(), PAGE, ArchiveCatalogue.MOST);
        if (state.get() != ListState.FILLED) {
            state.set(ListState.LOADING);
        }
        read(null, size, page -> {
            mayHaveMore = page.size() == size;
            show(page);
        });
    }

    /** Whether nobody can bear the name that was typed. */
    private boolean isNobody() {
        var typed = filter.get();
        return !typed.isBlank() && RegistrationCheck.usernameFlaw(typed).isPresent();
    }

    private void show(List<Archive> page) {
        problem.set("");
        if (!shown.equals(page)) {
            shown.setAll(page);
        }
        state.set(page.isEmpty() ? ListState.NONE_FOUND : ListState.FILLED);
    }

    /** Reads the next page, unless all is read or a reading is under way. */
    void loadMore() {
        if (mayHaveMore && reading == null && !shown.isEmpty()) {
            read(shown.getLast().cursor(), PAGE, page -> {
                mayHaveMore = page.size() == PAGE;
                shown.addAll(page);
            });
        }
    }

    private void read(Archive.@Nullable Cursor after, int limit, Consumer<List<Archive>> show) {
        var typed = filter.get();
        var username = typed.isBlank() ? null : Username.of(typed).value();
        var started = work.start(
                messages.text("admin-archives.work.list"), progress -> catalogue.page(username, after, limit));
        reading = started;
        started.onSuccess(page -> {
                    reading = null;
                    show.accept(page);
                })
                .onProblem(this::fail);
    }

    private void fail(Problem failure) {
        if (failure.kind() == ProblemKind.CANCELLED) {
            return;
        }
        reading = null;
        problem.set(messages.sentence(failure) + " " + messages.remedy(failure));
        if (shown.isEmpty()) {
            state.set(ListState.FAILED);
        }
    }

    private void cancel() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    void dispose() {
        typing.cancel();
        cancel();
    }
}
