package app.pathfinder.desktop.admin.users;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.users.UsersViewModel.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsersViewModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private UsersViewModel model;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        model = bench.get(UsersViewModel.class);
        model.refresh();
    }

    private void fill(String username, String email, String password) {
        model.newUser().usernameProperty().set(username);
        model.newUser().emailProperty().set(email);
        model.newUser().passwordProperty().set(password);
    }

    @Test
    void aNewUserIsInTheListWithAWholeSetOfTablesAndCanLogIn() {
        model.beginNewUser();
        fill("anna", "anna@example.org", TestDatabase.PASSWORD);
        model.newUser().roleProperty().set(Role.ADMIN);

        model.newUser().create();

        assertThat(bench.messages().told()).containsExactly("anna can log in now.");
        assertThat(model.sideProperty().get()).isEqualTo(Side.NOTHING);
        assertThat(model.newUser().passwordProperty().get()).isEmpty();
        var anna = model.users().users().stream()
                .filter(user -> user.username().equals("anna"))
                .findFirst();
        assertThat(anna).hasValueSatisfying(user -> {
            assertThat(user.role()).isEqualTo(Role.ADMIN);
            assertThat(user.isComplete()).isTrue();
        });
        assertThat(database.logIn("anna").mustChangePassword()).isTrue();
    }

    @Test
    void aNameThatIsTakenIsToldInTheFormAndNothingTypedIsLost() {
        model.beginNewUser();
        fill("admin", "other@example.org", TestDatabase.PASSWORD);

        model.newUser().create();

        assertThat(model.newUser().problemProperty().get()).isEqualTo("The username admin is taken.");
        assertThat(model.newUser().emailProperty().get()).isEqualTo("other@example.org");
        assertThat(model.newUser().savingProperty().get()).isFalse();
        assertThat(model.sideProperty().get()).isEqualTo(Side.NEW_USER);
    }

    @Test
    void faultsShowWhileTypingAndStopTheForm() {
        model.beginNewUser();
        assertThat(model.newUser().emailFaultProperty().get()).isEmpty();
        assertThat(model.newUser().incompleteProperty().get()).isTrue();

        fill("anna", "nowhere", TestDatabase.PASSWORD);
        assertThat(model.newUser().emailFaultProperty().get()).startsWith("Enter an address");
        assertThat(model.newUser().incompleteProperty().get()).isTrue();
        model.newUser().create();
        assertThat(model.users().users()).hasSize(1);

        model.newUser().emailProperty().set("anna@example.org");
        assertThat(model.newUser().emailFaultProperty().get()).isEmpty();
        assertThat(model.newUser().incompleteProperty().get()).isFalse();
    }

    @Test
    void oneThingStandsBesideTheListAtATime() {
        var admin = model.users().users().getFirst();

        model.selected().show(admin);
        assertThat(model.sideProperty().get()).isEqualTo(Side.ACCOUNT);

        model.beginNewUser();
        assertThat(model.sideProperty().get()).isEqualTo(Side.NEW_USER);
        assertThat(model.selected().userProperty().get()).isNull();

        model.selected().show(admin);
        assertThat(model.sideProperty().get()).isEqualTo(Side.ACCOUNT);
        model.closeSide();
        assertThat(model.sideProperty().get()).isEqualTo(Side.NOTHING);
    }
}
