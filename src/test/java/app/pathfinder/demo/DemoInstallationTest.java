package app.pathfinder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.account.PasswordParameters;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.testing.TestServer;
import app.pathfinder.core.work.Progress;
import com.google.inject.Guice;
import com.google.inject.Stage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoInstallationTest {
    private Path temporary;

    @BeforeEach
    void makeFolder(@TempDir Path folder) {
        temporary = folder;
    }

    @Test
    void itIsFilledAndLeavesNothing() throws IOException {
        try (var demo = DemoInstallation.create(temporary, TestServer.PROGRAMS)) {
            assertThat(temporary)
                    .isDirectoryContaining(demoFolder -> demo.folders().config().startsWith(demoFolder));

            var injector = Guice.createInjector(Stage.PRODUCTION, demo.core());
            try (var start = injector.getInstance(DatabaseStart.class)) {
                start.begin();
                injector.getInstance(DemoData.class).fill(Progress.NONE);

                var password = DemoAccounts.PASSWORD.toCharArray();
                assertThat(injector.getInstance(AccountService.class).logIn(Username.of(DemoAccounts.STAFF), password))
                        .isInstanceOf(LoginOutcome.LoggedIn.class);
            }
        }

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void passwordsAreDerivedInTheQuickestWayThatIsAllowed() {
        try (var demo = DemoInstallation.create(temporary, TestServer.PROGRAMS)) {
            var hashing = Guice.createInjector(Stage.PRODUCTION, demo.core()).getInstance(PasswordHashing.class);

            assertThat(hashing.calibrate()).isEqualTo(PasswordParameters.LEAST);
        }
    }
}
