package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import jakarta.inject.Inject;

/** Shows failures as notifications that stay until they are read. */
public final class NotifyingErrorPresenter implements ErrorPresenter {
    private final UiThread ui;
    private final Notifications notifications;

    @Inject
    public NotifyingErrorPresenter(UiThread ui, Notifications notifications) {
        this.ui = ui;
        this.notifications = notifications;
    }

    @Override
    public void present(Problem problem) {
        FailureLog.record("Something", problem);
        ui.execute(() -> notifications.problem(problem));
    }
}
