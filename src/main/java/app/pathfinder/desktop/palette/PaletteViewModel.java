package app.pathfinder.desktop.palette;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Debounce;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.UiTimers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the palette: the commands that fit at once, the records a moment after the person stops typing. One for
 * each time that it is opened. JavaFX thread.
 */
final class PaletteViewModel {
    /** A single letter would find nearly everything. */
    static final int LEAST_LETTERS = 2;

    static final Duration PAUSE_IN_TYPING = Duration.ofMillis(150);

    private final PaletteCommands commands;
    private final PaletteRecords records;
    private final PaletteMemory memory;
    private final BackgroundWork background;
    private final Messages messages;
    private final Debounce typing;

    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
    private final ObservableList<PaletteItem> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<PaletteState> state = new ReadOnlyObjectWrapper<>(PaletteState.IDLE);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private @Nullable RunningWork<List<PaletteItem>> running;
    private int generation;

    @Inject
    PaletteViewModel(
            PaletteCommands commands,
            PaletteRecords records,
            PaletteMemory memory,
            BackgroundWork background,
            UiTimers timers,
            Messages messages) {
        this.commands = commands;
        this.records = records;
        this.memory = memory;
        this.background = background;
        this.messages = messages;
        this.typing = new Debounce(timers, PAUSE_IN_TYPING);
        text.addListener((property, before, now) -> typed());
        show(commands.fitting(""));
    }

    /** What the person types. */
    StringProperty textProperty() {
        return text;
    }

    ObservableList<PaletteItem> items() {
        return readOnlyItems;
    }

    /** The place of the line that Enter would run; -1 for none. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PaletteState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why records could not be searched, in words; empty while they could. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void select(int place) {
        selected.set(items.isEmpty() ? -1 : Math.clamp(place, 0, items.size() - 1));
    }

    /** Goes so many lines down; from the last line to the first, and back. */
    void move(int lines) {
        if (!items.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + lines, items.size()));
        }
    }

    /** The selected line, if it can be run; from now on it is the last used. */
    Optional<PaletteItem> take() {
        var place = selected.get();
        if (place < 0 || !items.get(place).canRun()) {
            return Optional.empty();
        }
        var item = items.get(place);
        memory.used(item);
        return Optional.of(item);
    }

    /** Searches again for what is typed. */
    void retry() {
        typed();
    }

    /** Drops what is on its way. */
    void cancel() {
        generation++;
        typing.cancel();
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void typed() {
        cancel();
        failure.set("");
        show(commands.fitting(text.get()));
        if (text.get().strip().length() < LEAST_LETTERS) {
            finish(PaletteState.IDLE);
        } else {
            state.set(PaletteState.SEARCHING);
            typing.run(this::search);
        }
    }

    private void search() {
        var wanted = text.get();
        var types = records.types();
        var work = background.<List<PaletteItem>>start(
                messages.text("palette.searching"), progress -> records.find(wanted, types, progress));
        running = work;
        var mine = generation;
        work.onSuccess(found -> arrived(mine, found)).onProblem(problem -> failed(mine, problem));
    }

    private void arrived(int mine, List<PaletteItem> found) {
        if (mine == generation) {
            running = null;
            add(found);
            finish(PaletteState.FOUND);
        }
    }

    private void failed(int mine, Problem problem) {
        if (mine == generation) {
            running = null;
            failure.set(messages.sentence(problem) + " " + messages.remedy(problem));
            state.set(PaletteState.FAILED);
        }
    }

    private void finish(PaletteState reached) {
        var isNothing = items.isEmpty() && !text.get().isBlank();
        state.set(isNothing ? PaletteState.NOTHING_FOUND : reached);
    }

    private void show(List<PaletteItem> lines) {
        items.setAll(lines);
        select(0);
    }

    /**
     * What was used before stands there already; what cannot be done now stays below all that can. The selected line
     * stays the one under the eye, unless nothing could be run before.
     */
    private void add(List<PaletteItem> found) {
        var byKey = new LinkedHashMap<String, PaletteItem>();
        items.forEach(item -> byKey.put(item.key(), item));
        var added = new ArrayList<PaletteItem>();
        found.forEach(item -> {
            if (byKey.putIfAbsent(item.key(), item) == null) {
                added.add(item);
            }
        });
        var able = (int) items.stream().filter(PaletteItem::canRun).count();
        items.addAll(able, added);
        if (able == 0 || selected.get() < 0) {
            select(0);
        } else if (selected.get() >= able) {
            select(selected.get() + added.size());
        }
    }
}
