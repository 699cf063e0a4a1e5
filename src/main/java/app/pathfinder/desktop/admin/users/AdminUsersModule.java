package app.pathfinder.desktop.admin.users;

import app.pathfinder.desktop.admin.AdminModule;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Wires the screen of accounts, in the scope of an administrator. */
public final class AdminUsersModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new AdminModule());
        bind(UsersViewModel.class).in(Singleton.class);
        bind(NewUserViewModel.class).in(Singleton.class);
        bind(AccountActionsViewModel.class).in(Singleton.class);
        bind(StartPasswordViewModel.class).in(Singleton.class);
        bind(ImportViewModel.class).in(Singleton.class);
        bind(ImportRunViewModel.class).in(Singleton.class);
        bind(AdminUsersController.class);
        bind(AccountListController.class);
        bind(AccountController.class);
        bind(AccountActionsController.class);
        bind(StartPasswordController.class);
        bind(NewUserController.class);
        bind(ImportController.class);
        bind(ImportCheckController.class);
        bind(ImportRunController.class);
    }
}
