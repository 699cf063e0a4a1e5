package app.pathfinder.desktop.skills;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.overview.RecordType;
import app.pathfinder.desktop.common.CommonModule;
import app.pathfinder.desktop.common.Fxml;
import app.pathfinder.desktop.common.NotifyingErrorPresenter;
import app.pathfinder.desktop.common.RecordLink;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.RecordingNavigator;
import app.pathfinder.desktop.common.ScopeModule;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Styler;
import app.pathfinder.desktop.common.TestWindow;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.ViewLoader;
import app.pathfinder.desktop.common.WindowLayers;
import app.pathfinder.desktop.record.RecordModule;
import com.google.inject.AbstractModule;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The screen of skills in a real window on a real database, by mouse and keyboard. */
@SuppressWarnings("NullAway.Init")
class SkillsScreenTest {
    @RegisterExtension
    static final SkillBench BENCH = new SkillBench();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final RecordingNavigator navigator = new RecordingNavigator();
    private View<Screen> view;
    private UUID developer;

    @BeforeEach
    void open() {
        developer = BENCH.write("Developer", "Wrote Java for PostgreSQL.", "Java", "PostgreSQL");
        BENCH.state("Nursing", 3);
        BENCH.aimAt("Director of nursing");
        window.open(this::fill);
        window.awaitText("3 skills");
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
                        new SkillsModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(UserDatabase.class).toInstance(BENCH.user());
                                bind(RecordNavigator.class).toInstance(navigator);
                            }
                        });
        view = scope.getInstance(ViewLoader.class).load(Fxml.SKILLS);
        var layers = scope.getInstance(WindowLayers.class);
        layers.showPage(view.root());
        var scene = new Scene(layers.root(), 1150, 768);
        scope.getInstance(Styler.class).applyTheme();
        scope.getInstance(Styler.class).style(scene);
        stage.setScene(scene);
        stage.show();
        view.controller().shown();
    }

    @Test
    void theKeyboardAnswersRatesTakesOffAndStates() {
        window.click("#list .list-cell:filled");
        window.awaitText("Developer");
        window.awaitText("Java");
        window.press(KeyCode.Y);
        window.awaitText("Java is confirmed.");
        window.press(KeyCode.DIGIT4);
        window.awaitText("Advanced");
        assertThat(BENCH.skill("Java").level()).isEqualTo(4);
        window.press(KeyCode.DELETE);
        window.awaitText("2 skills");

        window.press(KeyCode.CONTROL, KeyCode.N);
        window.fill("#text", "nursing ass");
        window.awaitText("The catalogue has no skill that begins like this");
        window.fill("#text", "wound");
        window.await(".catalog-list .list-cell:filled");
        window.awaitText("Wound care");
        window.press(KeyCode.ENTER);
        window.fill("#years", "3.5");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.awaitText("3 skills");
        assertThat(BENCH.skill("Wound care").years()).isEqualByComparingTo("3.5");
    }

    @Test
    void theMouseLooksAtChartsFillsTheGapAndAnswersAll() {
        window.awaitText("Choose a skill to see where it shows");
        window.click("#asUsage");
        window.await(".category-bar");
        window.await(".year-part");
        window.awaitText("Skills by year");
        assertNamed();

        window.click("#asGap");
        window.awaitText("From your objective “Grow”");
        window.awaitText("have 3, needs 5");
        assertNamed();
        window.click(".gap-action");
        window.awaitText("Health care management");
        window.click("#save");
        window.awaitText("4 skills");
        assertNamed();

        window.awaitText("2 skills that are shown wait for your answer");
        window.click("#confirmAll");
        window.awaitText("2 skills are confirmed.");
        window.awaitNoText("wait for your answer");
        window.click("#suggested");
        window.awaitText("Nothing matches");
        window.click("#clear");
        window.awaitText("4 skills");
        window.click("Java");
        window.click(".mention-title");
        assertThat(window.call(navigator::opened))
                .singleElement()
                .extracting(RecordLink::type, RecordLink::id)
                .containsExactly(RecordType.EXPERIENCE, developer);
        window.click(".mention .reject-answer");
        window.awaitText("The experience does not count as showing this skill.");
        assertThat(BENCH.skill("Java").isConfirmed()).isFalse();
    }

    @Test
    void aLevelThatCannotBeStoredIsNotShown() {
        window.click("Nursing");
        window.awaitText("Competent");
        BENCH.lock();
        try {
            window.click(".level-input .right-pill");
            window.awaitText("session");
            assertThat(window.call(this::selectedLevels)).containsExactly("3");
        } finally {
            BENCH.unlock();
        }
        window.click(".level-input .right-pill");
        window.awaitTrue("the level that is stored", () -> selectedLevels().equals(List.of("5")));
    }

    private List<String> selectedLevels() {
        return view.root().lookupAll(".level-input .toggle-button:selected").stream()
                .map(SkillsScreenTest::text)
                .toList();
    }

    /** Every control that is shown has a name for who hears it. */
    private void assertNamed() {
        assertThat(window.call(() -> nameless(view.root()).toList())).isEmpty();
    }

    private static Stream<Node> nameless(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        var own = isControl(node) && isEmpty(node.getAccessibleText()) && isEmpty(text(node));
        var below = node instanceof Parent parent && !(node instanceof ComboBox<?>)
                ? parent.getChildrenUnmodifiable().stream().flatMap(SkillsScreenTest::nameless)
                : Stream.<Node>of();
        return own ? Stream.concat(Stream.of(node), below) : below;
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBox<?>
                || node instanceof ListView<?>;
    }

    private static @Nullable String text(Node node) {
        return node instanceof ButtonBase button ? button.getText() : "";
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
