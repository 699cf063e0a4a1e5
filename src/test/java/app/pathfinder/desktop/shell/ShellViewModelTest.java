package app.pathfinder.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShellViewModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void whoHasAPasswordOfSomebodyElsesGoesNowhereBeforeTheyChangeIt() {
        database.administrator();
        var password = TestDatabase.PASSWORD.toCharArray();
        database.get(AccountProvisioning.class)
                .createUser(new Registration("john", "", "john@example.org"), password, Role.USER, true, null);
        var john = database.logIn("john");
        var model = new ShellViewModel(john);
        model.goTo(Destination.EXPERIENCES);
        model.goTo(0);
        assertThat(model.currentProperty().get()).isEqualTo(Destination.SETTINGS);

        database.get(AccountService.class)
                .changePassword(john, password, "an entirely different passphrase".toCharArray());
        model.goTo(Destination.EXPERIENCES);
        assertThat(model.currentProperty().get()).isEqualTo(Destination.EXPERIENCES);
    }

    @Test
    void administrationIsAbsentForOthers() {
        var john = new ShellViewModel(database.register("john"));
        assertThat(john.destinations(Destination.Section.ADMINISTRATION)).isEmpty();
        var admin = new ShellViewModel(database.logIn("admin"));
        assertThat(admin.destinations(Destination.Section.ADMINISTRATION)).isNotEmpty();
    }
}
