package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.account.RegistrationCheck;
import app.pathfinder.desktop.admin.FieldFault;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Under which name an archive is to be restored, and what a new account needs. JavaFX thread. */
public final class RestoreFormModel {
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final BooleanProperty asNew = new SimpleBooleanProperty();
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty displayName = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper usernameFault = FieldFault.of(username, RegistrationCheck::usernameFlaw);
    private final ReadOnlyStringWrapper displayNameFault =
            FieldFault.of(displayName, RegistrationCheck::displayNameFlaw);
    private final ReadOnlyStringWrapper emailFault = FieldFault.of(email, RegistrationCheck::emailFlaw);
    private final BooleanBinding incomplete = asNew.and(username.isEmpty()
            .or(email.isEmpty())
            .or(password.isEmpty())
            .or(usernameFault.isNotEmpty())
            .or(displayNameFault.isNotEmpty())
            .or(emailFault.isNotEmpty()));

    @Inject
    RestoreFormModel() {}

    /** Whether the person is asked. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether a new account gets the tables, rather than the one that they were of. */
    BooleanProperty asNewProperty() {
        return asNew;
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

    ReadOnlyStringProperty usernameFaultProperty() {
        return usernameFault.getReadOnlyProperty();
    }

    ReadOnlyStringProperty displayNameFaultProperty() {
        return displayNameFault.getReadOnlyProperty();
    }

    ReadOnlyStringProperty emailFaultProperty() {
        return emailFault.getReadOnlyProperty();
    }

    /** Whether something is still missing or wrong. */
    BooleanBinding incompleteProperty() {
        return incomplete;
    }

    Registration registration() {
        return new Registration(username.get(), displayName.get(), email.get());
    }

    void open() {
        open.set(true);
    }

    /** Forgets what was typed, the password above all. */
    void close() {
        open.set(false);
        asNew.set(false);
        username.set("");
        displayName.set("");
        email.set("");
        password.set("");
    }
}
