package app.pathfinder.desktop.record;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.desktop.record.RecordStore.Deletion;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is done to stored records, each in the background. One command at a time for a record. JavaFX thread. */
public final class RecordCommands<R> {
    private final RecordKind<R, ?> kind;
    private final RecordStore<R, ?, ?> store;
    private final RecordTools tools;
    private final Set<UUID> busy = new HashSet<>();

    RecordCommands(RecordKind<R, ?> kind, RecordStore<R, ?, ?> store, RecordTools tools) {
        this.kind = kind;
        this.store = store;
        this.tools = tools;
    }

    /** Reads a record as it is now. */
    public void find(UUID id, Consumer<R> found, Consumer<Problem> failed) {
        run(id, kind.area() + ".loading", () -> store.find(id), found, failed);
    }

    void delete(R item, Consumer<Deletion<R>> deleted, Consumer<Problem> failed) {
        run(kind.id(item), "record.deleting", () -> store.delete(item), deleted, failed);
    }

    void restore(Deletion<R> deleted, Consumer<R> restored) {
        run(kind.id(deleted.item()), "record.restoring", deleted.restore(), restored, problem -> {});
    }

    /**
     * Does something of its own to a record, unless something is being done to it.
     *
     * @param titleKey key of what is being done, in words
     * @param call waits for the database
     */
    public <T> void run(UUID id, String titleKey, Supplier<T> call, Consumer<T> done, Consumer<Problem> failed) {
        if (!busy.add(id)) {
            return;
        }
        tools.background()
                .<T>start(tools.messages().text(titleKey), progress -> call.get())
                .onSuccess(result -> {
                    busy.remove(id);
                    done.accept(result);
                })
                .onProblem(problem -> {
                    busy.remove(id);
                    failed.accept(problem);
                    tools.errors().present(problem);
                });
    }
}
