package app.pathfinder.desktop.login;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.PasswordPolicy;
import app.pathfinder.core.account.PasswordVerdict;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.provisioning.AccountProvisioning;
import jakarta.inject.Inject;

/** The core's own accounts. */
final class CoreAccounts implements Accounts {
    private final AccountService service;
    private final AccountProvisioning provisioning;
    private final PasswordPolicy policy;

    @Inject
    CoreAccounts(AccountService service, AccountProvisioning provisioning, PasswordPolicy policy) {
        this.service = service;
        this.provisioning = provisioning;
        this.policy = policy;
    }

    @Override
    public LoginOutcome logIn(String username, char[] password) {
        return service.logIn(Username.of(username), password);
    }

    @Override
    public LoginOutcome unlock(UserContext context, char[] password) {
        return service.unlock(context, password);
    }

    @Override
    public void register(Registration form, char[] password) {
        service.register(form, password);
    }

    @Override
    public void createFirstAdministrator(Registration form, char[] password) {
        provisioning.createFirstAdministrator(form, password);
    }

    @Override
    public PasswordVerdict judge(char[] password, String username, String email) {
        return policy.judge(password, username, email);
    }
}
