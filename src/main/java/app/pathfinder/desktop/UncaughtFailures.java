package app.pathfinder.desktop;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.NotifyingErrorPresenter;
import app.pathfinder.desktop.common.UiThread;
import jakarta.inject.Inject;

/** Shows a defect that nothing else caught, instead of losing it on a console that nobody sees. */
final class UncaughtFailures {
    private final NotifyingErrorPresenter errors;

    @Inject
    UncaughtFailures(UiThread ui, Notifications notifications) {
        this.errors = new NotifyingErrorPresenter(ui, notifications);
    }

    void present() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> errors.present(Problem.of(failure)));
    }
}
