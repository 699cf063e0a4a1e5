package app.pathfinder.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.common.CommonModule;
import app.pathfinder.desktop.common.Fxml;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.TestWindow;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.ViewLoader;
import com.google.inject.AbstractModule;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The log-in page in a real window. */
class LoginScreenTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final LoginBench bench = new LoginBench(database);

    @Test
    void aLineOfTheDemonstrationFillsInAndEnterLogsIn() {
        database.register("amina");
        window.open(this::fill);

        window.click("#demoLines .hyperlink");
        window.press(KeyCode.ENTER);

        window.awaitTrue("amina is logged in", () -> !bench.entered.isEmpty());
        assertThat(bench.entered).extracting(UserContext::displayName).containsExactly("amina");
    }

    private void fill(Stage stage) {
        var page = database.injector().createChildInjector(new CommonModule(), new AbstractModule() {
            @Override
            protected void configure() {
                bind(ViewLoader.class);
                bind(StartWaiting.class);
                bind(LoginController.class);
                bind(LoginViewModel.class).toInstance(bench.login());
                bind(DemoHint.class)
                        .toInstance(new DemoHint(List.of(new DemoHint.Line("amina", TestDatabase.PASSWORD))));
            }
        });
        View<Screen> view = page.getInstance(ViewLoader.class).load(Fxml.LOGIN);
        stage.setScene(new Scene(view.root(), 1100, 768));
        stage.show();
        view.controller().shown();
    }
}
