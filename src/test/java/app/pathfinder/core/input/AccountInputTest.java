package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.PasswordPolicy;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.account.RegistrationCheck;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every naughty text as username, display name, e-mail and password: refused with a sentence, or the account works. An
 * account takes long to make, so each has every value at once that is acceptable.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountInputTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** What a text may add to a password without making it too long. */
    private static final int LONGEST_END = 200;

    private final Set<Username> taken = new HashSet<>();

    @BeforeAll
    void openInstallation() {
        taken.add(DATABASE.administrator().username());
    }

    @Test
    void isRefusedOrWorks() throws SQLException {
        var texts = texts();
        for (var index = 0; index < texts.size(); index++) {
            var naughty = texts.get(index);
            try {
                refusals(naughty);
                works(naughty, index);
            } catch (AssertionError | RuntimeException failure) {
                fail(naughty + ": " + failure.getMessage(), failure);
            }
        }
        Traces.assertNone(DATABASE);
    }

    @Test
    void limitsAreInCharacters() {
        var emoji = NaughtyTexts.GRINNING;
        assertThat(RegistrationCheck.usernameFlaw(emoji.repeat(64))).isEmpty();
        assertThat(RegistrationCheck.usernameFlaw(emoji.repeat(65))).isPresent();
        assertThat(RegistrationCheck.displayNameFlaw(emoji.repeat(200))).isEmpty();
        assertThat(RegistrationCheck.displayNameFlaw(emoji.repeat(201))).isPresent();
        assertThat(RegistrationCheck.emailFlaw("a@" + emoji.repeat(318))).isEmpty();
        assertThat(RegistrationCheck.emailFlaw("a@" + emoji.repeat(319))).isPresent();
    }

    private static List<NaughtyText> texts() {
        var texts = new ArrayList<>(NaughtyTexts.all());
        IntStream.of(64, 65, 200, 201, 256, 257, 320, 321)
                .forEach(length -> texts.add(new NaughtyText(length + " emoji", NaughtyTexts.GRINNING.repeat(length))));
        return texts;
    }

    /** What cannot be accepted is refused with the name of its own field, also by the whole registration. */
    private static void refusals(NaughtyText naughty) {
        var text = naughty.text();
        if (RegistrationCheck.usernameFlaw(text).isPresent()) {
            assertRefused("Username", text, new Registration(text, "", "some@example.org"));
        }
        if (RegistrationCheck.displayNameFlaw(text.strip()).isPresent()) {
            assertRefused("Display name", text, new Registration("some", text, "some@example.org"));
        }
        if (RegistrationCheck.emailFlaw(text).isPresent()) {
            assertRefused("E-mail", text, new Registration("some", "", text));
        }
        // Not by a registration, which would make an account of what is acceptable; estimating takes long.
        var policy = DATABASE.get(PasswordPolicy.class);
        Refusals.of("Password", text, () -> policy.require(text.toCharArray(), "some", "some@example.org"));
    }

    private static void assertRefused(String label, String text, Registration form) {
        var sentence = Refusals.of(label, text, () -> register(form, TestDatabase.PASSWORD));
        assertThat(sentence).as(label + " is refused").isPresent();
    }

    private void works(NaughtyText naughty, int number) throws SQLException {
        var text = naughty.text();
        var isName = RegistrationCheck.usernameFlaw(text).isEmpty() && taken.add(Username.of(text));
        var isDisplay = RegistrationCheck.displayNameFlaw(text.strip()).isEmpty();
        var email = number + text.strip() + "@example.org";
        var isEmail = RegistrationCheck.emailFlaw(email).isEmpty();
        if (!isName && !isDisplay && !isEmail) {
            return;
        }
        var form = new Registration(
                isName ? text : "user" + number, isDisplay ? text : "", isEmail ? email : number + "@example.org");
        worksAs(form, text.length() < LONGEST_END ? TestDatabase.PASSWORD + text : TestDatabase.PASSWORD);
    }

    private static void worksAs(Registration form, String password) throws SQLException {
        var id = register(form, password);
        var name = Username.of(form.username());
        var outcome = service().logIn(name, password.toCharArray());
        assertThat(outcome).isInstanceOf(LoginOutcome.LoggedIn.class);

        var context = ((LoginOutcome.LoggedIn) outcome).context();
        var display =
                form.displayName().isBlank() ? name.value() : form.displayName().strip();
        assertThat(context.userId()).isEqualTo(id);
        assertThat(context.username()).isEqualTo(name);
        assertThat(context.displayName()).isEqualTo(display);
        assertThat(Sql.texts(DATABASE.owner(), "select email from pf_users where user_id = '" + id + "'"))
                .containsExactly(form.email().strip());
        service().logOut(context);
    }

    private static UUID register(Registration form, String password) {
        return service().register(form, password.toCharArray());
    }

    private static AccountService service() {
        return DATABASE.get(AccountService.class);
    }
}
