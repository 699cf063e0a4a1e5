package app.pathfinder.desktop.shell;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.DatabaseStart.Phase;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Fxml;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.WindowLayers;
import app.pathfinder.desktop.login.Entrance;
import app.pathfinder.desktop.login.StartWaiting;
import com.google.inject.Injector;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.jspecify.annotations.Nullable;

/** The pages of a window in which nobody is logged in, and which of them the database calls for. JavaFX thread. */
final class GuestPages implements Entrance, StartRetry {
    private final Injector program;
    private final WindowLayers layers;
    private final DatabaseStart start;
    private final AccountService accounts;
    private final Preparation preparation;
    private final ProgramWork work;
    private final StartWaiting waiting;
    private final Provider<UserSession> session;
    private final UiThread ui;
    private final Messages messages;
    private @Nullable GuestScope scope;

    @Inject
    GuestPages(
            Injector program,
            WindowLayers layers,
            DatabaseStart start,
            AccountService accounts,
            Preparation preparation,
            ProgramWork work,
            StartWaiting waiting,
            Provider<UserSession> session,
            UiThread ui,
            Messages messages) {
        this.program = program;
        this.layers = layers;
        this.start = start;
        this.accounts = accounts;
        this.preparation = preparation;
        this.work = work;
        this.waiting = waiting;
        this.session = session;
        this.ui = ui;
        this.messages = messages;
    }

    /** Shows the log-in page at once, while the database opens behind it. */
    void begin() {
        show(Fxml.LOGIN);
        waiting.followDatabase();
        if (!preparation.equals(Preparation.NONE)) {
            waiting.expectPreparation();
        }
        start.onChange(status -> ui.execute(this::follow));
        if (start.status().phase() == Phase.STARTING) {
            start.begin();
        } else {
            follow();
        }
    }

    private void follow() {
        if (scope == null) {
            return;
        }
        var status = start.status();
        if (status.phase() == Phase.READY) {
            prepare();
        } else if (status.problem() != null) {
            showProblem(status.problem());
        }
    }

    private void prepare() {
        var preparing = work.start(messages.text("shell.preparing"), progress -> {
            preparation.prepare(progress);
            return accounts.isInitialised();
        });
        waiting.waitFor(preparing);
        preparing.onSuccess(initialised -> {
            if (!initialised && scope != null) {
                show(Fxml.FIRST_RUN);
            }
        });
    }

    private void showProblem(Problem problem) {
        if (show(Fxml.START_PROBLEM).page().controller() instanceof StartProblemController page) {
            page.tell(problem);
        }
    }

    @Override
    public void startAgain() {
        show(Fxml.LOGIN);
        start.begin();
    }

    @Override
    public void showLogin() {
        show(Fxml.LOGIN);
    }

    @Override
    public void showRegister() {
        show(Fxml.REGISTER);
    }

    @Override
    public void loggedIn(UserContext context) {
        close();
        session.get().enter(context);
    }

    private GuestScope show(Fxml file) {
        close();
        var next = GuestScope.open(program, file);
        scope = next;
        layers.showPage(next.page().root());
        next.page().controller().shown();
        return next;
    }

    private void close() {
        if (scope != null) {
            scope.dispose();
            scope = null;
        }
    }
}
