package app.pathfinder.desktop.login;

import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.PasswordVerdict;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.UserContext;

/** What the pages before and around a session ask of the core. A seam for tests. Every method blocks. */
public interface Accounts {
    LoginOutcome logIn(String username, char[] password);

    LoginOutcome unlock(UserContext context, char[] password);

    void register(Registration form, char[] password);

    void createFirstAdministrator(Registration form, char[] password);

    PasswordVerdict judge(char[] password, String username, String email);
}
