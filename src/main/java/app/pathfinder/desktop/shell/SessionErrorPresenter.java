package app.pathfinder.desktop.shell;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.NotifyingErrorPresenter;
import app.pathfinder.desktop.common.UiThread;
import jakarta.inject.Inject;

/** Shows failures like everywhere, except that a session which has ended locks the window: nothing typed is lost. */
final class SessionErrorPresenter implements ErrorPresenter {
    private final ErrorPresenter shown;
    private final UiThread ui;
    private final ShellActions actions;

    @Inject
    SessionErrorPresenter(UiThread ui, Notifications notifications, ShellActions actions) {
        this.shown = new NotifyingErrorPresenter(ui, notifications);
        this.ui = ui;
        this.actions = actions;
    }

    @Override
    public void present(Problem problem) {
        if (problem.kind() == ProblemKind.SESSION_ENDED) {
            ui.execute(actions::lock);
        } else {
            shown.present(problem);
        }
    }
}
