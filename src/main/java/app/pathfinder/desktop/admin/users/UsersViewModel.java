package app.pathfinder.desktop.admin.users;

import app.pathfinder.desktop.admin.TableSetModel;
import app.pathfinder.desktop.admin.UserListModel;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** All accounts, and beside them the one that is selected or a form for a new one. */
public final class UsersViewModel {
    /** What stands beside the list. */
    enum Side {
        NOTHING,
        ACCOUNT,
        NEW_USER
    }

    private final UserListModel users;
    private final TableSetModel selected;
    private final NewUserViewModel newUser;
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.NOTHING);

    @Inject
    UsersViewModel(UserListModel users, TableSetModel selected, NewUserViewModel newUser) {
        this.users = users;
        this.selected = selected;
        this.newUser = newUser;
        selected.userProperty().subscribe(user -> {
            if (user != null) {
                side.set(Side.ACCOUNT);
            }
        });
        newUser.onCreated(() -> {
            closeSide();
            users.reload();
        });
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

    void closeSide() {
        selected.show(null);
        newUser.clear();
        side.set(Side.NOTHING);
    }

    void dispose() {
        users.dispose();
        selected.dispose();
        newUser.clear();
    }
}
