package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.create.ProvisionService;
import app.pathfinder.core.provisioning.upgrade.UpgradeService;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.BatchText;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.common.UiTimers.UiTimer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Work on many users: the list of it, what is looked at beside it, and what is begun from here. JavaFX thread. */
public final class WorkViewModel {
    /** What stands beside the list. */
    enum Side {
        NOTHING,
        BATCH,
        UPGRADE
    }

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final BatchListModel list;
    private final BatchModel selected;
    private final UpgradeViewModel upgrade;
    private final BatchService batches;
    private final BatchRunner runner;
    private final UpgradeService upgrades;
    private final ProvisionService provisioning;
    private final UserContext administrator;
    private final BatchText text;
    private final BackgroundWork work;
    private final UiTimers timers;
    private final Dialogs dialogs;
    private final Notifications notifications;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.NOTHING);
    private UiTimer beat = UiTimer.STOPPED;

    @Inject
    WorkViewModel(
            BatchListModel list,
            BatchModel selected,
            UpgradeViewModel upgrade,
            BatchService batches,
            BatchRunner runner,
            UpgradeService upgrades,
            ProvisionService provisioning,
            UserContext administrator,
            BatchText text,
            BackgroundWork work,
            UiTimers timers,
            Dialogs dialogs,
            Notifications notifications,
            Messages messages) {
        this.list = list;
        this.selected = selected;
        this.upgrade = upgrade;
        this.batches = batches;
        this.runner = runner;
        this.upgrades = upgrades;
        this.provisioning = provisioning;
        this.administrator = administrator;
        this.text = text;
        this.work = work;
        this.timers = timers;
        this.dialogs = dialogs;
        this.notifications = notifications;
        this.messages = messages;
    }

    BatchListModel list() {
        return list;
    }

    BatchModel selected() {
        return selected;
    }

    UpgradeViewModel upgrade() {
        return upgrade;
    }

    ReadOnlyObjectProperty<Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /** Looks again and again from now on, also for what other programs do. */
    void shown() {
        hidden();
        list.reload();
        selected.refresh();
        beat = timers.every(BEAT, this::look);
    }

    /** Nobody looks any more. */
    void hidden() {
        beat.stop();
        beat = UiTimer.STOPPED;
    }

    private void look() {
        list.refresh();
        selected.refresh();
    }

    void refresh() {
        list.reload();
        selected.refresh();
    }

    void select(Batch batch) {
        upgrade.close();
        selected.show(batch);
        side.set(Side.BATCH);
    }

    void beginUpgrade() {
        selected.show(null);
        upgrade.open();
        side.set(Side.UPGRADE);
    }

    void closeSide() {
        selected.show(null);
        upgrade.close();
        side.set(Side.NOTHING);
    }

    /** Upgrades all table sets as planned; without effect while that cannot be started. */
    void startUpgrade() {
        if (upgrade.cannotStartProperty().get()) {
            return;
        }
        var share = upgrade.share().orElseThrow();
        closeSide();
        start(
                messages.text("admin-work.upgrade.work"),
                progress -> upgrades.upgrade(share, administrator.userId(), progress));
    }

    /** Makes the tables of all accounts that lack them, if there are any and the person agrees. */
    void makeMissing() {
        work.start(messages.text("admin-work.work.plan"), progress -> provisioning.missing())
                .onSuccess(this::makeMissing);
    }

    private void makeMissing(long missing) {
        if (missing == 0) {
            notifications.info(messages.text("admin-work.missing.none"));
        } else if (dialogs.confirm("admin-work.missing.title", "admin-work.missing.text", missing)) {
            start(
                    messages.text("admin-work.missing.work"),
                    progress -> provisioning.provision(administrator.userId(), progress));
        }
    }

    /** Goes on with the batch that is looked at, and tries again what failed. */
    void resume() {
        withSelected(batch -> start(
                messages.text("admin-work.resume.work"),
                progress -> Optional.of(runner.resume(batch, true, progress))));
    }

    /** Lets the batch rest after the users that are being worked on. */
    void pause() {
        withSelected(batch -> wish(batch, batches::pause));
    }

    /** Gives up what the batch did not come to yet, if the person agrees. */
    void cancel() {
        if (dialogs.confirm("admin-work.cancel.title", "admin-work.cancel.text")) {
            withSelected(batch -> wish(batch, batches::cancel));
        }
    }

    private void withSelected(Consumer<UUID> action) {
        var batch = selected.batchProperty().get();
        if (batch != null) {
            action.accept(batch.id());
        }
    }

    private void wish(UUID batch, Consumer<UUID> wish) {
        work.start(messages.text("admin-work.work.wish"), progress -> {
                    wish.accept(batch);
                    return batch;
                })
                .onSuccess(done -> look());
    }

    private void start(String title, ProgressWork<Optional<Batch>> making) {
        work.start(title, making).onSuccess(outcome -> tell(outcome.orElse(null)));
    }

    private void tell(@Nullable Batch outcome) {
        notifications.info(
                outcome == null
                        ? messages.text("admin-work.nothing-to-do")
                        : messages.text(
                                "admin-work.ended", text.kind(outcome), text.state(outcome), text.outcome(outcome)));
        look();
    }

    void dispose() {
        hidden();
        list.cancel();
        selected.cancel();
        upgrade.close();
    }
}
