package app.pathfinder.desktop.login;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.PasswordPolicy;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.ManualTimers;
import app.pathfinder.desktop.common.PasswordMeter;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import java.util.ArrayList;
import java.util.List;

/** The pages before a session without their screens: real accounts on a real server, the test's own time and thread. */
final class LoginBench implements Entrance {
    final SameThreadBackgroundWork background = new SameThreadBackgroundWork();
    final ManualTimers timers = new ManualTimers();
    final Messages messages = Messages.english();
    final List<UserContext> entered = new ArrayList<>();
    final List<Problem> presented = new ArrayList<>();
    private final TestDatabase database;

    LoginBench(TestDatabase database) {
        this.database = database;
    }

    Accounts accounts() {
        return new CoreAccounts(
                database.get(AccountService.class),
                database.get(AccountProvisioning.class),
                database.get(PasswordPolicy.class));
    }

    LoginViewModel login() {
        return new LoginViewModel(accounts(), attempt(), this);
    }

    PasswordAttempt attempt() {
        return new PasswordAttempt(background, presented::add, timers, messages);
    }

    RegistrationForm form() {
        var meter = new PasswordMeter(database.get(PasswordPolicy.class), background, timers, messages);
        return new RegistrationForm(timers, meter);
    }

    RegistrationFlow flow(RegistrationForm form) {
        return new RegistrationFlow(accounts(), form, background, presented::add, this, messages);
    }

    @Override
    public void showLogin() {}

    @Override
    public void showRegister() {}

    @Override
    public void loggedIn(UserContext context) {
        entered.add(context);
    }
}
