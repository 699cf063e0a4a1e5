package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.RegistrationCheck;
import app.pathfinder.core.archive.ArchiveOutcome;
import app.pathfinder.core.archive.ArchivePlan;
import app.pathfinder.core.archive.ArchiveService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.StatisticsTotals;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.FieldFault;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
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
 * What an archiving would do, and the archiving itself, which begins only when the person agrees to what it does. JavaFX
 * thread.
 */
public final class PlanModel {
    static final int PAGE = 100;

    /** Among whom those who are due are. */
    private static final StatisticsQuery INACTIVE =
            StatisticsQuery.BY_USERNAME.withStates(Set.of(AccountState.INACTIVE));

    private final ArchiveService archives;
    private final TableStatisticsService statistics;
    private final UserContext administrator;
    private final SingleWork action;
    private final ArchiveText text;
    private final BackgroundWork work;
    private final Dialogs dialogs;
    private final Notifications notifications;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ArchivePlan.DueUser> due = FXCollections.observableArrayList();
    private final ObservableList<ArchiveOutcome> outcomes = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<ArchivePlan.DueUser> seenDue = FXCollections.unmodifiableObservableList(due);

    private final ObservableList<ArchiveOutcome> seenOutcomes = FXCollections.unmodifiableObservableList(outcomes);
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper nameFault = FieldFault.of(name, RegistrationCheck::usernameFlaw);
    private final BooleanBinding cannotArchive;
    private final BooleanBinding cannotMark;
    private final BooleanBinding cannotArchiveOne;
    private @Nullable RunningWork<Plan> reading;
    private boolean looking;
    private boolean unseen;
    private Runnable changed = () -> {};

    /**
     * What would be done, and how old the figures about it are.
     *
     * @param figures of all inactive accounts, those who are due among them
     */
    record Plan(ArchivePlan totals, StatisticsTotals figures) {
        /** How many one archiving archives. */
        int toBeArchived() {
            return (int) Math.min(totals.due(), ArchiveService.MOST);
        }

        /** How many one marking marks. */
        long toBeMarked() {
            return Math.min(totals.toBeMarked(), ArchiveService.MOST);
        }
    }

    @Inject
    PlanModel(
            ArchiveService archives,
            TableStatisticsService statistics,
            UserContext administrator,
            SingleWork action,
            ArchiveText text,
            BackgroundWork work,
            Dialogs dialogs,
            Notifications notifications,
            Messages messages) {
        this.archives = archives;
        this.statistics = statistics;
        this.administrator = administrator;
        this.action = action;
        this.text = text;
        this.work = work;
        this.dialogs = dialogs;
        this.notifications = notifications;
        this.messages = messages;
        this.cannotArchive = cannot(Plan::toBeArchived);
        this.cannotMark = cannot(Plan::toBeMarked);
        this.cannotArchiveOne = name.isEmpty().or(nameFault.isNotEmpty()).or(action.busyProperty());
    }

    private BooleanBinding cannot(ToLongFunction<Plan> count) {
        return Bindings.createBooleanBinding(
                () -> {
                    var known = plan.get();
                    return known == null || count.applyAsLong(known) == 0 || action.isBusy();
                },
                plan,
                action.busyProperty());
    }

    /** What would be done now; null until that is known. */
    ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Whose tables would be archived, by name. */
    ObservableList<ArchivePlan.DueUser> due() {
        return seenDue;
    }

    /** What became of each user of the last archiving, those first who were not archived; empty before it. */
    ObservableList<ArchiveOutcome> outcomes() {
        return seenOutcomes;
    }

    /** The archiving or marking that is under way. */
    SingleWork action() {
        return action;
    }

    /** What was done last; empty while there is nothing to tell. */
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** What went wrong, and what to do; empty if nothing did. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The one account that is to be archived, as it is typed. */
    StringProperty nameProperty() {
        return name;
    }

    ReadOnlyStringProperty nameFaultProperty() {
        return nameFault.getReadOnlyProperty();
    }

    BooleanBinding cannotArchiveProperty() {
        return cannotArchive;
    }

    BooleanBinding cannotMarkProperty() {
        return cannotMark;
    }

    BooleanBinding cannotArchiveOneProperty() {
        return cannotArchiveOne;
    }

    /** What to do when there may be another archive. */
    void onChanged(Runnable whatToDo) {
        changed = whatToDo;
    }

    /** Looks what would be done; an archiving that is under way, or ended unseen, is found again. */
    void open() {
        looking = true;
        if (!action.isBusy()) {
            if (!unseen) {
                forget();
            }
            unseen = false;
            read();
        }
    }

    /** Forgets what was shown; what is under way goes on. */
    void close() {
        looking = false;
        if (!action.isBusy() && !unseen) {
            cancelReading();
            forget();
            plan.set(null);
            due.clear();
        }
    }

    private void forget() {
        outcomes.clear();
        done.set("");
        problem.set("");
        name.set("");
    }

    /** Looks again; what became of the last archiving stays. */
    void refresh() {
        if (!action.isBusy()) {
            problem.set("");
            read();
        }
    }

    private void read() {
        read(null, found -> {
            due.setAll(found.totals().listed());
            plan.set(found);
        });
    }

    /** Reads the next page of users, unless all are read or a reading is under way. */
    void loadMore() {
        var known = plan.get();
        if (reading == null
                && known != null
                && !due.isEmpty()
                && due.size() < known.totals().due()) {
            read(due.getLast().username(), found -> {
                due.addAll(found.totals().listed());
                plan.set(found);
            });
        }
    }

    private void read(@Nullable String after, Consumer<Plan> show) {
        cancelReading();
        var started = work.start(
                messages.text("admin-archives.work.plan"),
                progress -> new Plan(archives.plan(after, PAGE), statistics.totals(INACTIVE)));
        reading = started;
        started.onSuccess(found -> {
                    reading = null;
                    show.accept(found);
                })
                .onProblem(failure -> {
                    if (failure.kind() != ProblemKind.CANCELLED) {
                        reading = null;
                        problem.set(text.problem(failure));
                    }
                });
    }

    private void cancelReading() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    /** Archives those who are due, no more of them than were shown, if the person agrees. */
    void archiveDue() {
        var known = plan.get();
        if (known == null || cannotArchive.get()) {
            return;
        }
        var count = known.toBeArchived();
        if (agrees(known.totals(), count)) {
            begin();
            action.start(
                    messages.text("admin-archives.work.archive-due"),
                    progress -> archives.archiveDue(count, administrator.userId(), progress),
                    this::show,
                    this::fail);
        }
    }

    private boolean agrees(ArchivePlan totals, int count) {
        return dialogs.confirm(
                "admin-archives.archive.title",
                "admin-archives.archive.text",
                count,
                totals.due(),
                totals.tables(),
                totals.rows(),
                ByteSize.text(totals.bytes()));
    }

    /** Archives the one account that is named, if the person agrees. */
    void archiveOne() {
        if (cannotArchiveOne.get()) {
            return;
        }
        var username = Username.of(name.get());
        if (dialogs.confirm("admin-archives.one.title", "admin-archives.one.question", username.value())) {
            begin();
            action.start(
                    messages.text("admin-archives.work.archive-one", username.value()),
                    progress -> new ArchiveOutcome(
                            username.value(), archives.archive(username, administrator.userId(), progress), null),
                    outcome -> {
                        name.set("");
                        show(List.of(outcome));
                    },
                    this::fail);
        }
    }

    /** Marks the accounts as inactive that nobody uses, if the person agrees. */
    void markUnused() {
        var known = plan.get();
        if (known == null || cannotMark.get()) {
            return;
        }
        if (dialogs.confirm("admin-archives.mark.title", "admin-archives.mark.text", known.toBeMarked())) {
            begin();
            action.start(
                    messages.text("admin-archives.work.mark"),
                    progress -> archives.markInactive(administrator.userId()),
                    marked -> {
                        tell(done, messages.text("admin-archives.mark.done", marked));
                        ended();
                    },
                    this::fail);
        }
    }

    private void begin() {
        if (!action.isBusy()) {
            outcomes.clear();
            done.set("");
            problem.set("");
        }
    }

    private void show(List<ArchiveOutcome> found) {
        outcomes.setAll(found.stream()
                .sorted(Comparator.comparing(ArchiveOutcome::isArchived))
                .toList());
        var archived = found.stream().filter(ArchiveOutcome::isArchived).count();
        tell(done, messages.text("admin-archives.outcome", archived, found.size() - archived));
        ended();
    }

    private void fail(Problem failure) {
        tell(problem, text.problem(failure));
        ended();
    }

    /** Also to who looks elsewhere by now, and finds more about it when they come back. */
    private void tell(ReadOnlyStringWrapper place, String sentence) {
        place.set(sentence);
        unseen = !looking;
        if (unseen) {
            notifications.info(sentence);
        }
    }

    private void ended() {
        read();
        changed.run();
    }

    /** Shows again who is due, instead of what became of them. */
    void forgetOutcomes() {
        outcomes.clear();
        done.set("");
    }

    void dispose() {
        cancelReading();
        action.cancel();
    }
}
