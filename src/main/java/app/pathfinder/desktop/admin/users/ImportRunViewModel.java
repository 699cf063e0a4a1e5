package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.provisioning.batch.ItemState;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.UiThread;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** An import that makes accounts: how far it is, and whom it did not reach. JavaFX thread. */
public final class ImportRunViewModel {
    private final BatchService batches;
    private final BatchRunner runner;
    private final BackgroundWork work;
    private final UiThread ui;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<@Nullable RunningWork<Batch>> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UUID> stored = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Batch> outcome = new ReadOnlyObjectWrapper<>();
    private final ObservableList<BatchItem> failed = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<BatchItem> seen = FXCollections.unmodifiableObservableList(failed);

    private Runnable ended = () -> {};

    /** What makes the accounts, away from the JavaFX thread. */
    @FunctionalInterface
    interface Making {
        Batch run(Progress progress, Consumer<UUID> stored);
    }

    @Inject
    ImportRunViewModel(
            BatchService batches,
            BatchRunner runner,
            BackgroundWork work,
            UiThread ui,
            ErrorPresenter errors,
            Messages messages) {
        this.batches = batches;
        this.runner = runner;
        this.work = work;
        this.ui = ui;
        this.errors = errors;
        this.messages = messages;
    }

    /** The making that is under way, if one is. */
    ReadOnlyObjectProperty<@Nullable RunningWork<Batch>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The batch, from when it can be paused and cancelled. */
    ReadOnlyObjectProperty<@Nullable UUID> storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /** How it ended or paused; null while it is under way. */
    ReadOnlyObjectProperty<@Nullable Batch> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Whom it did not reach, at most {@link BatchService#MAX_LIMIT} of them. */
    ObservableList<BatchItem> failed() {
        return seen;
    }

    boolean isRunning() {
        return running.get() != null;
    }

    /** What to do when accounts were made. */
    void onEnded(Runnable action) {
        ended = action;
    }

    /**
     * Begins.
     *
     * @param refused is told what kept it from being begun
     */
    void start(Making making, Consumer<Problem> refused) {
        clear();
        follow(
                progress -> making.run(progress, batch -> ui.execute(() -> stored.set(batch))),
                problem -> fail(problem, refused));
    }

    /** Goes on with what was paused or stopped, and tries again what failed. */
    void resume() {
        var batch = stored.get();
        if (batch == null || isRunning()) {
            return;
        }
        outcome.set(null);
        failed.clear();
        follow(progress -> runner.resume(batch, true, progress), problem -> fail(problem, errors::present));
    }

    private void follow(ProgressWork<Batch> making, Consumer<Problem> problem) {
        var started = work.start(messages.text("admin-users.import.work"), making);
        running.set(started);
        started.onSuccess(this::show).onProblem(problem);
    }

    /** Once the batch is stored, the database knows better than the failure how far it came. */
    private void fail(Problem problem, Consumer<Problem> refused) {
        running.set(null);
        var batch = stored.get();
        if (batch == null) {
            refused.accept(problem);
            return;
        }
        if (problem.kind() != ProblemKind.CANCELLED) {
            errors.present(problem);
        }
        work.start(messages.text("admin-users.import.reading"), progress -> batches.find(batch))
                .onSuccess(this::show);
    }

    private void show(Batch batch) {
        running.set(null);
        outcome.set(batch);
        ended.run();
        readFailed(batch);
    }

    private void readFailed(Batch batch) {
        if (batch.counts().failed() > 0) {
            work.start(messages.text("admin-users.import.reading"), progress -> failedOf(batch))
                    .onSuccess(failed::setAll);
        }
    }

    private List<BatchItem> failedOf(Batch batch) {
        return batches.items(batch.id(), ItemState.FAILED, 0, BatchService.MAX_LIMIT);
    }

    /** Lets it rest after the accounts that are being made. */
    void pause() {
        wish(batches::pause);
    }

    /** Gives up what is not made yet. */
    void cancel() {
        wish(batches::cancel);
    }

    private void wish(Consumer<UUID> wish) {
        var batch = stored.get();
        if (batch == null) {
            return;
        }
        work.start(messages.text("admin-users.import.work"), progress -> {
                    wish.accept(batch);
                    return batches.find(batch);
                })
                .onSuccess(this::showUnlessRunning);
    }

    /** What nobody works on heeds a wish at once. */
    private void showUnlessRunning(Batch batch) {
        if (!isRunning() && batch.state() != BatchState.RUNNING) {
            outcome.set(batch);
        }
    }

    void clear() {
        stored.set(null);
        outcome.set(null);
        failed.clear();
    }
}
