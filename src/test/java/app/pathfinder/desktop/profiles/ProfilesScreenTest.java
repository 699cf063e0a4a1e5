package app.pathfinder.desktop.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.desktop.common.CommonModule;
import app.pathfinder.desktop.common.Fxml;
import app.pathfinder.desktop.common.NotifyingErrorPresenter;
import app.pathfinder.desktop.common.ScopeModule;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Styler;
import app.pathfinder.desktop.common.TestWindow;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.ViewLoader;
import app.pathfinder.desktop.common.WindowLayers;
import app.pathfinder.desktop.record.RecordModule;
import com.google.inject.AbstractModule;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The screen of profiles in a real window on a real database, by mouse and keyboard. */
@SuppressWarnings("NullAway.Init")
class ProfilesScreenTest {
    @RegisterExtension
    static final ProfileBench BENCH = new ProfileBench();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private View<Screen> view;

    @BeforeEach
    void open() {
        BENCH.store("technical", "Builds bridges");
        BENCH.store("academic", "Teaches how");
        BENCH.storeExperience(ExperienceType.EMPLOYMENT, "Clerk", 2005);
        BENCH.storeExperience(ExperienceType.EMPLOYMENT, "Porter", 2010);
        window.open(this::fill);
        window.awaitText("2 profiles");
    }

    @AfterEach
    void dispose() {
        window.call(() -> {
            view.controller().disposed();
            return view;
        });
    }

    private void fill(Stage stage) {
        var scope = BENCH.database
                .injector()
                .createChildInjector(
                        new CommonModule(),
                        new ScopeModule(NotifyingErrorPresenter.class),
                        new RecordModule(),
                        new ProfilesModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(UserDatabase.class).toInstance(BENCH.user());
                                bind(UserContext.class).toInstance(BENCH.context());
                            }
                        });
        view = scope.getInstance(ViewLoader.class).load(Fxml.PROFILES);
        var layers = scope.getInstance(WindowLayers.class);
        layers.showPage(view.root());
        var scene = new Scene(layers.root(), 1100, 768);
        scope.getInstance(Styler.class).applyTheme();
        scope.getInstance(Styler.class).style(scene);
        stage.setScene(scene);
        stage.show();
        view.controller().shown();
    }

    @Test
    void theKeyboardDoesEverything() {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.fill("#targetRole", "Dean");
        window.fill("#headline", "Leads");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.awaitText("Choose what this profile is for");
        window.fill("#type", "Leadership");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.awaitText("3 profiles");
        assertThat(BENCH.stored())
                .anySatisfy(stored -> assertThat(stored.content().type()).isEqualTo("leadership"));

        window.click("#makeDefault");
        window.awaitText("This is the default now.");
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.fill("#search", "bridges");
        window.awaitText("1 profile");
    }

    @Test
    void aResumeIsBuiltAndShown() {
        window.click("#list .list-cell:filled");
        window.click("#buildResume");
        window.await(".resume-page");
        window.awaitText("2 of 2 chosen");
        window.awaitText("1 page");
        window.click(".choices .list-cell:filled");
        var choices = (ListView<?>) window.await(".choices");
        var top = window.call(() -> choices.getItems().getFirst());
        window.press(KeyCode.ALT, KeyCode.DOWN);
        window.awaitTrue("one place down", () -> choices.getItems().get(1).equals(top));
        window.press(KeyCode.SPACE);
        window.awaitText("1 of 2 chosen");
        window.click("#print");
        window.awaitText("This computer has no printer.");
        window.press(KeyCode.ESCAPE);
        window.await("#create");
        window.awaitText("Builds bridges");
    }
}
