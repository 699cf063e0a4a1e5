package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.account.RegistrationCheck;
import app.pathfinder.core.archive.ArchiveOutcome;
import app.pathfinder.core.archive.ArchivePlan;
import app.pathfinder.core.archive.ArchiveService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.FieldFault;
import app.pathfinder.desktop.admin.archives.PlanModel.Plan;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.ProgressWork;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The archiving of what is planned, or of one account, and the marking of unused ones. Each begins only when the person
 * agrees to what it does, one at a time, and goes on when nobody looks. JavaFX thread.
 */
public final class ArchivingModel {
    private final PlanModel plan;
    private final ArchiveService archives;
    private final UserContext administrator;
    private final SingleWork action;
    private final ArchiveText text;
    private final Dialogs dialogs;
    private final Notifications notifications;
    private final Messages messages;

    private final ObservableList<ArchiveOutcome> outcomes = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<ArchiveOutcome> seen = FXCollections.unmodifiableObservableList(outcomes);

    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper nameFault = FieldFault.of(name, RegistrationCheck::usernameFlaw);
    private final BooleanBinding cannotArchive;
    private final BooleanBinding cannotMark;
    private final BooleanBinding cannotArchiveOne;
    private boolean looking;
    private boolean unseen;
    private Runnable changed = () -> {};

    @Inject
    ArchivingModel(
            PlanModel plan,
            ArchiveService archives,
            UserContext administrator,
            SingleWork action,
            ArchiveText text,
            Dialogs dialogs,
            Notifications notifications,
            Messages messages) {
        this.plan = plan;
        this.archives = archives;
        this.administrator = administrator;
        this.action = action;
        this.text = text;
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
                    var known = plan.planProperty().get();
                    return known == null || count.applyAsLong(known) == 0 || action.isBusy();
                },
                plan.planProperty(),
                action.busyProperty());
    }

    PlanModel plan() {
        return plan;
    }

    /** What became of each user of the last archiving, those first who were not archived; empty before it. */
    ObservableList<ArchiveOutcome> outcomes() {
        return seen;
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
            plan.read();
        }
    }

    /** Forgets what was shown; what is under way goes on. */
    void close() {
        looking = false;
        if (!action.isBusy() && !unseen) {
            forget();
            plan.clear();
        }
    }

    private void forget() {
        forgetOutcomes();
        problem.set("");
        name.set("");
    }

    /** Shows again who is due, instead of what became of them. */
    void forgetOutcomes() {
        outcomes.clear();
        done.set("");
    }

    /** Archives those who are due, no more of them than were shown, if the person agrees. */
    void archiveDue() {
        var known = plan.planProperty().get();
        if (known == null || cannotArchive.get()) {
            return;
        }
        var count = known.toBeArchived();
        if (agrees(known.totals(), count)) {
            start(
                    messages.text("admin-archives.work.archive-due"),
                    progress -> archives.archiveDue(count, administrator.userId(), progress),
                    this::show);
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
            start(
                    messages.text("admin-archives.work.archive-one", username.value()),
                    progress -> archives.archive(username, administrator.userId(), progress),
                    archive -> {
                        name.set("");
                        show(List.of(new ArchiveOutcome(username.value(), archive, null)));
                    });
        }
    }

    /** Marks the accounts as inactive that nobody uses, if the person agrees. */
    void markUnused() {
        var known = plan.planProperty().get();
        if (known == null || cannotMark.get()) {
            return;
        }
        if (dialogs.confirm("admin-archives.mark.title", "admin-archives.mark.text", known.toBeMarked())) {
            start(
                    messages.text("admin-archives.work.mark"),
                    progress -> archives.markInactive(administrator.userId()),
                    marked -> tell(done, messages.text("admin-archives.mark.done", marked)));
        }
    }

    private <T> void start(String title, ProgressWork<T> wanted, Consumer<T> success) {
        if (action.isBusy()) {
            return;
        }
        forgetOutcomes();
        problem.set("");
        action.start(
                title,
                wanted,
                result -> {
                    success.accept(result);
                    ended();
                },
                this::fail);
    }

    private void show(List<ArchiveOutcome> found) {
        outcomes.setAll(found.stream()
                .sorted(Comparator.comparing(ArchiveOutcome::isArchived))
                .toList());
        var archived = found.stream().filter(ArchiveOutcome::isArchived).count();
        tell(done, messages.text("admin-archives.outcome", archived, found.size() - archived));
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
        plan.read();
        changed.run();
    }

    void dispose() {
        plan.cancel();
        action.cancel();
    }
}
