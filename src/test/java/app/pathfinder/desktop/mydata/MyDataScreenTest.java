package app.pathfinder.desktop.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.draft.DraftBoxes;
import app.pathfinder.core.draft.DraftKey;
import app.pathfinder.core.draft.Drafts;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillSuggestions;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
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
import com.google.inject.Injector;
import com.google.inject.multibindings.OptionalBinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class MyDataScreenTest {
    private static final String RESUME = """
            {"work": [{"name": "Harbour Data", "position": "Analyst", "startDate": "2019-03"}],
             "skills": [{"name": "Unheard of"}]}
            """;

    private static final DraftKey TYPED_BEFORE = new DraftKey("objectives", null);
    private static final DraftKey TYPED = new DraftKey("experiences", null);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    @TempDir
    Path folder;

    private final AtomicBoolean left = new AtomicBoolean();
    private Drafts drafts;
    private UserContext context;
    private Injector scope;
    private View<Screen> view;

    @BeforeEach
    void open() {
        context = DATABASE.register("mara");
        drafts = DATABASE.get(DraftBoxes.class).of(context, problem -> {
            throw problem;
        });
        scope = scope();
        window.open(this::fill);
    }

    @AfterEach
    void dispose() {
        window.call(() -> {
            view.controller().disposed();
            return view;
        });
    }

    private Injector scope() {
        return DATABASE.injector()
                .createChildInjector(
                        new CommonModule(),
                        new ScopeModule(NotifyingErrorPresenter.class),
                        new RecordModule(),
                        new MyDataModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(UserContext.class).toInstance(context);
                                bind(UserDatabase.class).toInstance(DATABASE.databaseOf(context));
                                bind(SkillCatalog.class);
                                bind(SkillSuggestions.class);
                                bind(AccountEnd.class).toInstance(() -> leave());
                                OptionalBinder.newOptionalBinder(binder(), Drafts.class)
                                        .setBinding()
                                        .toInstance(drafts);
                            }
                        });
    }

    private void fill(Stage stage) {
        view = scope.getInstance(ViewLoader.class).load(Fxml.MY_DATA);
        var layers = scope.getInstance(WindowLayers.class);
        layers.showPage(view.root());
        var scene = new Scene(layers.root(), 1100, 768);
        scope.getInstance(Styler.class).applyTheme();
        scope.getInstance(Styler.class).style(scene);
        stage.setScene(scene);
        stage.show();
        view.controller().shown();
    }

    /** As the window does, whose screens hand over what is typed in them when they go. */
    private void leave() {
        drafts.keep(TYPED, 0, Map.of("TITLE", "Typed last"));
        left.set(true);
    }

    private long count() {
        return new ExperienceService(DATABASE.databaseOf(context), Messages.english()).count(ExperienceFilter.ALL);
    }

    /** One window for the whole way, since each takes a second to open. */
    private Node accept() {
        return scope.getInstance(WindowLayers.class).root().lookup("#accept");
    }

    @Test
    void aPersonImportsUndoesLooksAroundAndLeaves() throws Exception {
        var file = Files.writeString(folder.resolve("cv.json"), RESUME);
        window.call(() -> {
            scope.getInstance(ImportModel.class).read(file);
            return file;
        });
        window.awaitText("1 addition");
        window.awaitText("1 thing is left out");
        window.click("#items .list-cell:filled");
        window.press(KeyCode.SPACE);
        window.awaitTrue("no tick, so nothing to accept", () -> accept().isDisabled());
        window.press(KeyCode.SPACE);
        window.awaitText("Accept 1 record");
        window.click("#accept");
        window.awaitText("1 record was added");
        assertThat(count()).isEqualTo(1);
        window.click("#undo");
        window.awaitText("Drop a file here");
        assertThat(count()).isZero();

        window.click("#asLooks");
        window.awaitText("Imported: all records");
        window.click("#asSessions");
        window.awaitText("This one");

        drafts.keep(TYPED_BEFORE, 0, Map.of("TITLE", "Typed first"));
        window.click("#asDeletion");
        window.awaitText("only the account goes");
        window.fill("#name", "mara");
        window.click("#password");
        window.call(() -> {
            scope.getInstance(DeletionModel.class).passwordProperty().set(TestDatabase.PASSWORD);
            return left;
        });
        window.click("#delete");
        window.awaitText("Your account is deleted");
        window.awaitText("7 tables dropped");
        assertThat(left).isTrue();
        assertThat(drafts.find(TYPED)).isEmpty();
        DATABASE.get(DraftBoxes.class).flush(Duration.ofSeconds(20));
        assertThat(drafts.find(TYPED)).isEmpty();
        assertThat(drafts.find(TYPED_BEFORE)).isEmpty();
    }
}
