package app.pathfinder.desktop.admin;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.archives.AdminArchivesModule;
import app.pathfinder.desktop.admin.jobs.AdminJobsModule;
import app.pathfinder.desktop.admin.tables.AdminTablesModule;
import app.pathfinder.desktop.admin.users.AdminUsersModule;
import app.pathfinder.desktop.admin.work.AdminWorkModule;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.ManualTimers;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.UiTimers;
import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import java.time.Duration;

/** The view models of the administrators' screens on a real database, without a toolkit. */
public final class AdminBench {
    private final ImmediateWork work = new ImmediateWork();
    private final RecordedMessages messages = new RecordedMessages();
    private final ManualTimers timers = new ManualTimers();
    private final Injector injector;

    public AdminBench(TestDatabase database, UserContext administrator) {
        injector = database.injector().createChildInjector(new AbstractModule() {
            @Override
            protected void configure() {
                bind(UserContext.class).toInstance(administrator);
                bind(BackgroundWork.class).toInstance(work);
                bind(Notifications.class).toInstance(messages);
                bind(Dialogs.class).toInstance(messages);
                bind(ErrorPresenter.class).toInstance(messages);
                bind(UiThread.class).toInstance(Runnable::run);
                bind(UiTimers.class).toInstance(new ImmediateDelays(timers));
                install(new AdminUsersModule());
                install(new AdminArchivesModule());
                install(new AdminTablesModule());
                install(new AdminWorkModule());
                install(new AdminJobsModule());
            }
        });
    }

    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    public ImmediateWork work() {
        return work;
    }

    public RecordedMessages messages() {
        return messages;
    }

    /** What is done again and again waits for the test to let time pass. */
    public ManualTimers timers() {
        return timers;
    }

    /** What waits for a pause in typing does not wait here. */
    private record ImmediateDelays(UiTimers timers) implements UiTimers {
        @Override
        public UiTimer after(Duration delay, Runnable action) {
            action.run();
            return UiTimer.STOPPED;
        }

        @Override
        public UiTimer every(Duration period, Runnable action) {
            return timers.every(period, action);
        }
    }
}
