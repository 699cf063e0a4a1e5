package app.pathfinder.desktop.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.draft.DraftBoxes;
import app.pathfinder.core.draft.DraftKey;
import app.pathfinder.core.draft.Drafts;
import app.pathfinder.core.experience.ExperienceService;
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
import com.google.inject.multibindings.OptionalBinder;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The screen of achievements in a real window on a real database, by mouse and keyboard. */
@SuppressWarnings("NullAway.Init")
class AchievementsScreenTest {
    @RegisterExtension
    static final AchievementBench BENCH = new AchievementBench();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final Drafts drafts = BENCH.database.get(DraftBoxes.class).of(BENCH.context(), BENCH.problems::add);
    private View<Screen> view;

    @BeforeEach
    void open() {
        BENCH.storeFaster("Sooner help", LocalDate.of(2024, 5, 31));
        BENCH.storeWithoutNumber("Better handovers", "Fewer questions at night");
        window.open(this::fill);
        window.awaitText("2 achievements");
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
                        new AchievementsModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(UserDatabase.class).toInstance(BENCH.user());
                                bind(ExperienceService.class);
                                OptionalBinder.newOptionalBinder(binder(), Drafts.class)
                                        .setBinding()
                                        .toInstance(drafts);
                            }
                        });
        view = scope.getInstance(ViewLoader.class).load(Fxml.ACHIEVEMENTS);
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
    void theKeyboardDoesEverythingAndTheSentenceFollows() {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.fill("#name", "Fewer falls");
        window.awaitText("This has no number yet");
        window.fill("#baseline", "20");
        window.fill("#value", "9");
        window.fill("#unit", "falls");
        window.awaitText("From 20 to 9 falls (55 % less)");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.awaitText("3 achievements");
        assertThat(BENCH.stored())
                .anySatisfy(stored -> assertThat(stored.content().value()).isEqualByComparingTo("9"));

        window.click("#list .list-cell:filled");
        window.press(KeyCode.ENTER);
        window.awaitText("Edit achievement");
        window.press(KeyCode.ESCAPE);
        window.await("#edit");
        window.click("#list .list-cell:filled");
        window.press(KeyCode.DELETE);
        window.awaitText("2 achievements");
        window.click(".notification .button-bar .button");
        window.awaitText("3 achievements");
    }

    @Test
    void whatLacksANumberIsFoundAndLedToTheNumber() {
        window.awaitText("From 114 to 48 minutes (58 % less)");
        window.awaitText("by May 2024 · " + AchievementBench.EXPERIENCE);
        window.click("#showWithout");
        window.awaitText("1 achievement");
        window.click("#list .list-cell:filled");
        window.click("#addNumber");
        window.await("#value");
        var value = (TextField) window.await("#value");
        assertThat(window.call(value::isFocused)).isTrue();
        window.fill("#value", "12");
        window.click("#save");
        window.click("#all");
        window.awaitText("2 achievements");
        window.click("#withoutNumber");
        window.awaitText("Nothing matches");
        window.click("#clear");
        window.awaitText("2 achievements");
    }

    @Test
    void theExperienceIsChosenAndNamed() {
        window.click("#withoutNumber");
        window.awaitText("1 achievement");
        window.click("#list .list-cell:filled");
        window.click("#edit");
        window.await("#name");
        choose("#experience", BENCH.experience());
        window.click("#save");
        window.awaitText(AchievementBench.EXPERIENCE);
        assertThat(BENCH.stored())
                .allSatisfy(
                        stored -> assertThat(stored.content().experienceId()).isEqualTo(BENCH.experience()));
    }

    @Test
    void whatWasTypedBeforeACrashIsOfferedBackAndSaved() {
        drafts.keep(new DraftKey("achievements", null), 0, Map.of("NAME", "Fewer falls", "VALUE", "9"));
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.awaitText("You have unsaved changes from ");
        var restore = window.await("#restoreDraft");
        assertThat(window.call(restore::isFocused)).isTrue();
        assertThat(window.isShown("Name what you achieved"))
                .as("nobody has left the field")
                .isFalse();
        window.press(KeyCode.SPACE);
        window.awaitNoText("You have unsaved changes from ");
        window.await("#name");
        window.fill("#unit", "falls");
        window.click("#save");
        window.awaitText("3 achievements");
        assertThat(BENCH.stored())
                .anySatisfy(stored -> assertThat(stored.content().name()).isEqualTo("Fewer falls"));
        assertThat(drafts.find(new DraftKey("achievements", null))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void choose(String selector, UUID id) {
        var combo = (ComboBox<UUID>) window.await(selector);
        window.call(() -> {
            combo.setValue(id);
            return combo;
        });
    }
}
