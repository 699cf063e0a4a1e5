package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.desktop.admin.TableSetModel;
import app.pathfinder.desktop.admin.UserListModel;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** All accounts, and beside them the one that is selected or a form for a new one. */
public final class UsersViewModel {
    /** What stands beside the list, or in its place. */
    enum Side {
        NOTHING,
        ACCOUNT,
        NEW_USER,
        /** In place of the list. */
        IMPORT
    }

    private final UserListModel users;
    private final TableSetModel selected;
    private final NewUserViewModel newUser;
    private final AccountActionsViewModel actions;
    private final ImportViewModel imports;
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.NOTHING);

    @Inject
    UsersViewModel(
            UserListModel users,
            TableSetModel selected,
            NewUserViewModel newUser,
            AccountActionsViewModel actions,
            ImportViewModel imports) {
        this.users = users;
        this.selected = selected;
        this.newUser = newUser;
        this.actions = actions;
        this.imports = imports;
        selected.userProperty().subscribe(this::follow);
        actions.onChanged(this::refresh);
        imports.run().onEnded(users::reload);
        newUser.onCreated(() -> {
            closeSide();
            users.reload();
        });
    }

    /** The same person with figures read anew is no other account. */
    private void follow(@Nullable UserStatistics before, @Nullable UserStatistics user) {
        if (user != null) {
            side.set(Side.ACCOUNT);
        }
        if (before == null || user == null || !before.userId().equals(user.userId())) {
            actions.clear();
        }
    }

    UserListModel users() {
        return users;
    }

    TableSetModel selected() {
        return selected;
    }

    NewUserViewModel newUser() {
        return newUser;
    }

    AccountActionsViewModel actions() {
        return actions;
    }

    ReadOnlyObjectProperty<Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    void refresh() {
        users.reload();
        selected.show(selected.userProperty().get());
    }

    /** Offers an empty form. */
    void beginNewUser() {
        selected.show(null);
        newUser.clear();
        side.set(Side.NEW_USER);
    }

    ImportViewModel imports() {
        return imports;
    }

    /** Goes to the import; one that is under way, or ended unseen, is found again. */
    void beginImport() {
        selected.show(null);
        newUser.clear();
        side.set(Side.IMPORT);
    }

    void closeImport() {
        imports.clear();
        closeSide();
    }

    void closeSide() {
        selected.show(null);
        newUser.clear();
        side.set(Side.NOTHING);
    }

    void dispose() {
        users.dispose();
        selected.dispose();
        newUser.clear();
        actions.clear();
        imports.clear();
    }
}
