package app.pathfinder.desktop.shell;

import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.NotifyingErrorPresenter;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.ScopedWork;
import app.pathfinder.desktop.common.UiThread;
import jakarta.inject.Inject;

/** Work that belongs to nobody's scope: leaving a page or logging out must not cancel it. JavaFX thread. */
final class ProgramWork implements BackgroundWork {
    private final ScopedWork work;

    @Inject
    ProgramWork(UiThread ui, Notifications notifications) {
        this.work = new ScopedWork(ui, new NotifyingErrorPresenter(ui, notifications));
    }

    @Override
    public <T> RunningWork<T> start(String title, ProgressWork<T> piece) {
        return work.start(title, piece);
    }
}
