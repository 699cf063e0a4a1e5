package app.pathfinder.desktop.shell;

import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.desktop.achievements.AchievementsModule;
import app.pathfinder.desktop.admin.archives.AdminArchivesModule;
import app.pathfinder.desktop.admin.jobs.AdminJobsModule;
import app.pathfinder.desktop.admin.tables.AdminTablesModule;
import app.pathfinder.desktop.admin.users.AdminUsersModule;
import app.pathfinder.desktop.admin.work.AdminWorkModule;
import app.pathfinder.desktop.common.Fxml;
import app.pathfinder.desktop.common.ScopeModule;
import app.pathfinder.desktop.common.ScopedWork;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.ViewLoader;
import app.pathfinder.desktop.conversations.ConversationsModule;
import app.pathfinder.desktop.experiences.ExperiencesModule;
import app.pathfinder.desktop.home.HomeModule;
import app.pathfinder.desktop.login.LockController;
import app.pathfinder.desktop.login.LockModule;
import app.pathfinder.desktop.mydata.ImportModel;
import app.pathfinder.desktop.mydata.MyDataModule;
import app.pathfinder.desktop.objectives.ObjectivesModule;
import app.pathfinder.desktop.palette.PaletteController;
import app.pathfinder.desktop.palette.PaletteModule;
import app.pathfinder.desktop.profiles.ProfilesModule;
import app.pathfinder.desktop.record.RecordModule;
import app.pathfinder.desktop.settings.SettingsModule;
import app.pathfinder.desktop.skills.SkillsModule;
import com.google.inject.Injector;
import com.google.inject.Module;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that belongs to who is logged in, thrown away as a whole when they leave. JavaFX thread. */
final class UserScope {
    private final UserContext context;
    private final Injector injector;
    private final View<ShellController> shell;

    private UserScope(UserContext context, Injector injector) {
        this.context = context;
        this.injector = injector;
        this.shell = injector.getInstance(ViewLoader.class).load(Fxml.SHELL);
    }

    static UserScope open(Injector program, UserContext context) {
        return new UserScope(context, program.createChildInjector(modules(context)));
    }

    private static List<Module> modules(UserContext context) {
        var modules = new ArrayList<Module>(List.of(
                new ScopeModule(SessionErrorPresenter.class),
                new UserModule(context),
                new LockModule(),
                new SettingsModule(),
                new RecordModule(),
                new HomeModule(),
                new PaletteModule(),
                new ExperiencesModule(),
                new ConversationsModule(),
                new ProfilesModule(),
                new SkillsModule(),
                new AchievementsModule(),
                new ObjectivesModule(),
                new MyDataModule()));
        if (context.role() == Role.ADMIN) {
            modules.add(new AdminUsersModule());
            modules.add(new AdminArchivesModule());
            modules.add(new AdminTablesModule());
            modules.add(new AdminWorkModule());
            modules.add(new AdminJobsModule());
        }
        return modules;
    }

    UserContext context() {
        return context;
    }

    View<ShellController> shell() {
        return shell;
    }

    ShellViewModel navigation() {
        return injector.getInstance(ShellViewModel.class);
    }

    View<LockController> newLockPage() {
        return injector.getInstance(ViewLoader.class).load(Fxml.LOCK);
    }

    View<PaletteController> newPalette() {
        return injector.getInstance(ViewLoader.class).load(Fxml.PALETTE);
    }

    View<ShortcutsController> newShortcuts() {
        return injector.getInstance(ViewLoader.class).load(Fxml.SHORTCUTS);
    }

    /** Reads a file as if it were dropped on the screen of the person's data. */
    void importFile(Path file) {
        injector.getInstance(ImportModel.class).read(file);
    }

    /** Whether nothing runs in the background. */
    boolean isQuiet() {
        return injector.getInstance(ScopedWork.class).running().isEmpty();
    }

    /** Cancels what runs and releases what the screens subscribed to. */
    void dispose() {
        injector.getInstance(ScopedWork.class).abandonAll();
        injector.getInstance(WorkIndicatorViewModel.class).dispose();
        shell.controller().disposed();
    }
}
