package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.account.RegistrationCheck;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.FieldFault;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Notifications;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The form with which an administrator makes an account for somebody else. */
public final class NewUserViewModel {
    private final AccountProvisioning provisioning;
    private final UserContext administrator;
    private final BackgroundWork work;
    private final Notifications notifications;
    private final Messages messages;

    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty displayName = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.USER);
    private final BooleanProperty mustChangePassword = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper usernameFault = FieldFault.of(username, RegistrationCheck::usernameFlaw);
    private final ReadOnlyStringWrapper displayNameFault =
            FieldFault.of(displayName, RegistrationCheck::displayNameFlaw);
    private final ReadOnlyStringWrapper emailFault = FieldFault.of(email, RegistrationCheck::emailFlaw);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final BooleanBinding incomplete = username.isEmpty()
            .or(email.isEmpty())
            .or(password.isEmpty())
            .or(usernameFault.isNotEmpty())
            .or(displayNameFault.isNotEmpty())
            .or(emailFault.isNotEmpty());
    private Runnable created = () -> {};

    @Inject
    NewUserViewModel(
            AccountProvisioning provisioning,
            UserContext administrator,
            BackgroundWork work,
            Notifications notifications,
            Messages messages) {
        this.provisioning = provisioning;
        this.administrator = administrator;
        this.work = work;
        this.notifications = notifications;
        this.messages = messages;
    }

    StringProperty usernameProperty() {
        return username;
    }

    StringProperty displayNameProperty() {
        return displayName;
    }

    StringProperty emailProperty() {
        return email;
    }

    StringProperty passwordProperty() {
        return password;
    }

    ObjectProperty<Role> roleProperty() {
        return role;
    }

    BooleanProperty mustChangePasswordProperty() {
        return mustChangePassword;
    }

    ReadOnlyStringProperty usernameFaultProperty() {
        return usernameFault.getReadOnlyProperty();
    }

    ReadOnlyStringProperty displayNameFaultProperty() {
        return displayNameFault.getReadOnlyProperty();
    }

    ReadOnlyStringProperty emailFaultProperty() {
        return emailFault.getReadOnlyProperty();
    }

    /** Why the account was not made; empty if nothing went wrong. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether something is still missing or wrong. */
    BooleanBinding incompleteProperty() {
        return incomplete;
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** What to do when an account was made. */
    void onCreated(Runnable action) {
        created = action;
    }

    void create() {
        if (incomplete.get() || saving.get()) {
            return;
        }
        problem.set("");
        saving.set(true);
        var form = new Registration(username.get(), displayName.get(), email.get());
        var wantedRole = role.get();
        var mustChange = mustChangePassword.get();
        var characters = password.get().toCharArray();
        work.start(messages.text("admin-users.new.work"), progress -> create(form, characters, wantedRole, mustChange))
                .onSuccess(userId -> succeed(form))
                .onProblem(this::fail);
    }

    private UUID create(Registration form, char[] characters, Role wantedRole, boolean mustChange) {
        try {
            return provisioning.createUser(form, characters, wantedRole, mustChange, administrator.userId());
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private void succeed(Registration form) {
        saving.set(false);
        notifications.info(messages.text("admin-users.new.done", form.username()));
        clear();
        created.run();
    }

    private void fail(Problem failure) {
        saving.set(false);
        problem.set(messages.sentence(failure));
    }

    void clear() {
        username.set("");
        displayName.set("");
        email.set("");
        password.set("");
        role.set(Role.USER);
        mustChangePassword.set(true);
        problem.set("");
    }
}
