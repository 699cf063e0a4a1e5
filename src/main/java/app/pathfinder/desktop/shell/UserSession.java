package app.pathfinder.desktop.shell;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.NotificationStack;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.WindowLayers;
import app.pathfinder.desktop.login.Entrance;
import app.pathfinder.desktop.login.LockController;
import app.pathfinder.desktop.login.LockedWindow;
import com.google.inject.Injector;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The window of who is logged in: open, locked, or left. JavaFX thread. */
final class UserSession implements ShellActions, LockedWindow, IdleWatch.Listener {
    private final Injector program;
    private final WindowLayers layers;
    private final CardLayer cards;
    private final SessionClosing closing;
    private final Entrance entrance;
    private final IdleWatch idleWatch;
    private final Dialogs dialogs;
    private final NotificationStack notifications;
    private final Messages messages;
    private Runnable takeWarningAway = () -> {};
    private @Nullable UserScope scope;
    private @Nullable View<LockController> lockPage;

    @Inject
    UserSession(
            Injector program,
            WindowLayers layers,
            CardLayer cards,
            SessionClosing closing,
            Entrance entrance,
            IdleWatch idleWatch,
            Dialogs dialogs,
            NotificationStack notifications,
            Messages messages) {
        this.program = program;
        this.layers = layers;
        this.cards = cards;
        this.closing = closing;
        this.entrance = entrance;
        this.idleWatch = idleWatch;
        this.dialogs = dialogs;
        this.notifications = notifications;
        this.messages = messages;
    }

    void enter(UserContext context) {
        scope = UserScope.open(program, context);
        showShell(scope);
        if (context.mustChangePassword()) {
            notifications.info(messages.text("shell.change-password"));
        }
    }

    private void showShell(UserScope open) {
        layers.showPage(open.shell().root());
        open.shell().controller().shown();
        idleWatch.start(this);
    }

    /** Where the person can go, while the window is open for them and nothing asks for an answer. */
    Optional<ShellViewModel> navigation() {
        return scope == null || lockPage != null || cards.cardOpenProperty().get()
                ? Optional.empty()
                : Optional.of(scope.navigation());
    }

    @Override
    public void lock() {
        if (scope == null || lockPage != null) {
            return;
        }
        idleWatch.stop();
        layers.clear();
        scope.shell().controller().hidden();
        closing.lock(scope.context());
        lockPage = scope.newLockPage();
        layers.showPage(lockPage.root());
        lockPage.controller().shown();
    }

    @Override
    public void unlocked(UserContext context) {
        closeLockPage();
        if (scope != null) {
            showShell(scope);
        }
    }

    private void closeLockPage() {
        if (lockPage != null) {
            lockPage.controller().disposed();
            lockPage = null;
        }
    }

    @Override
    public void logOut() {
        if (mayLeave()) {
            leave();
        }
    }

    @Override
    public void accountGone() {
        leave();
    }

    /** Asks before something typed is lost; true if there is nothing to lose or the person does not mind. */
    boolean mayLeave() {
        return scope == null
                || !scope.shell().controller().hasUnsavedChanges()
                || dialogs.confirm("shell.leave.title", "shell.leave.text");
    }

    /** The window is about to close: hands over what is typed, for which a timer would come too late. */
    void closeScreens() {
        if (scope != null) {
            idleWatch.stop();
            scope.dispose();
        }
    }

    private void leave() {
        if (scope == null) {
            return;
        }
        var left = scope;
        scope = null;
        idleWatch.stop();
        layers.clear();
        closeLockPage();
        left.dispose();
        entrance.showLogin();
        closing.logOut(left.context());
    }

    /** Whose session is open or locked at the moment. */
    Optional<UserContext> person() {
        return Optional.ofNullable(scope).map(UserScope::context);
    }

    @Override
    public void showShortcuts() {
        navigation().ifPresent(open -> {
            if (scope != null) {
                cards.show((Region) scope.newShortcuts().root());
            }
        });
    }

    @Override
    public void showPalette() {
        navigation().ifPresent(open -> {
            if (scope != null) {
                cards.show((Region) scope.newPalette().root());
            }
        });
    }

    /** Presses the Undo of the newest message that offers it, unless something else is in front. */
    boolean undo() {
        return navigation().isPresent() && notifications.undoNewest();
    }

    @Override
    public void idleSoon() {
        takeWarningAway = notifications.warn(messages.text("shell.idle-soon"));
    }

    @Override
    public void backAgain() {
        takeWarningAway.run();
    }

    @Override
    public void idle() {
        lock();
    }

    @Override
    public void stillThere() {
        if (scope != null) {
            closing.keepAlive(scope.context(), this::lock);
        }
    }
}
