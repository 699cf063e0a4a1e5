package app.pathfinder.desktop.login;

import app.pathfinder.desktop.common.PasswordMeter;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The pages before a session. A page's controllers share one form, so each page is loaded in a scope of its own. */
public final class LoginModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PasswordAttempt.class);
        bind(LoginViewModel.class);
        bind(LoginController.class);
        bind(PasswordMeter.class);
        bind(RegistrationForm.class).in(Scopes.SINGLETON);
        bind(RegistrationFlow.class).in(Scopes.SINGLETON);
        bind(RegistrationFormController.class);
        bind(RegisterController.class);
        bind(FirstRunController.class);
    }
}
