package app.pathfinder.desktop.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.objective.ObjectiveStatus;
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
import java.time.LocalDate;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The screen of objectives in a real window on a real database, by mouse and keyboard. */
@SuppressWarnings("NullAway.Init")
class ObjectivesScreenTest {
    @RegisterExtension
    static final ObjectiveBench BENCH = new ObjectiveBench();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private View<Screen> view;

    @BeforeEach
    void open() {
        BENCH.store("Design a platform", ObjectiveStatus.ACTIVE, LocalDate.of(2020, 5, 31));
        BENCH.store("Speak at a conference", ObjectiveStatus.PLANNED, null);
        window.open(this::fill);
        window.awaitText("2 objectives");
        // the names of roles come after the list, whose cells are made anew then
        window.awaitText("Software architect · Software development");
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
                        new ObjectivesModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(UserDatabase.class).toInstance(BENCH.user());
                            }
                        });
        view = scope.getInstance(ViewLoader.class).load(Fxml.OBJECTIVES);
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
        window.fill("#title", "Lead a team");
        window.fill("#targetDate", "Mar 2031");
        window.fill("#number", "25");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.awaitText("3 objectives");
        assertThat(BENCH.stored())
                .anySatisfy(stored -> assertThat(stored.content().progress()).isEqualTo(25));

        window.click("#list .list-cell:filled");
        window.press(KeyCode.ENTER);
        window.awaitText("Edit objective");
        window.press(KeyCode.ESCAPE);
        window.await("#edit");
        window.click("#list .list-cell:filled");
        window.press(KeyCode.DELETE);
        window.awaitText("2 objectives");
        window.click(".notification .button-bar .button");
        window.awaitText("3 objectives");
    }

    @Test
    void whatIsOverdueIsSaidInWordsAndFoundByTheFilter() {
        window.awaitText("Overdue since 31 May 2020");
        window.awaitText("Software architect · Software development");
        window.click("#overdue");
        window.awaitText("1 objective");
        window.click("#achieved");
        window.awaitText("Nothing matches");
        window.click("#clear");
        window.awaitText("2 objectives");
    }

    @Test
    void anOfferSetsTheProgressAndBringsItBack() {
        edit();
        choose("#status", ObjectiveStatus.ACHIEVED);
        window.click("#offer");
        window.awaitText("Back to 40");
        window.click("#save");
        window.awaitText("Achieved");
        assertThat(BENCH.stored())
                .anySatisfy(stored -> assertThat(stored.content().progress()).isEqualTo(100));
    }

    @Test
    void thePathDecidesWhichRolesThereAre() {
        edit();
        choose("#path", ObjectiveBench.NURSING);
        var role = combo("#role");
        assertThat(window.call(() -> role.getItems().size())).isEqualTo(2);
        assertThat(window.call(role::getValue).equals(CareerModel.NONE)).isTrue();
        choose("#role", ObjectiveBench.NURSE);
        window.click("#save");
        window.awaitText("Nurse · Nursing");
    }

    @Test
    void changesAreNotLostByLeaving() {
        edit();
        window.fill("#title", "Changed");
        assertThat(window.call(() -> view.controller().hasUnsavedChanges())).isTrue();
        window.press(KeyCode.ESCAPE);
        window.awaitText("Save your changes?");
        window.click("#unsaved-save");
        window.awaitNoText("Save your changes?");
        window.await("#edit");
        assertThat(BENCH.stored())
                .anySatisfy(stored -> assertThat(stored.content().title()).isEqualTo("Changed"));
    }

    private void edit() {
        window.click("#list .list-cell:filled");
        window.click("#edit");
        window.await("#title");
    }

    private ComboBox<?> combo(String selector) {
        return (ComboBox<?>) window.await(selector);
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String selector, T item) {
        var combo = (ComboBox<T>) combo(selector);
        window.call(() -> {
            combo.setValue(item);
            return combo;
        });
    }
}
