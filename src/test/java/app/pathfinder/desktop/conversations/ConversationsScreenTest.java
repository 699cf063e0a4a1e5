package app.pathfinder.desktop.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.pathfinder.core.assistant.model.LanguageModel;
import app.pathfinder.core.assistant.model.ModelServer;
import app.pathfinder.core.assistant.model.ModelServer.Behaviour;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.record.Stored;
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
import com.google.inject.util.Modules;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The screen of conversations in a real window on a real database, by mouse and keyboard. */
@SuppressWarnings("NullAway.Init")
class ConversationsScreenTest {
    /** So long may a model be silent here. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final String CELL = "#messages .message-cell";

    /** Where no page is asked for: the last page has fifty messages. */
    private static final int FAR_FROM_BOTH_ENDS = 20;

    @RegisterExtension
    static final ConversationBench BENCH = new ConversationBench();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private View<Screen> view;
    private Injector scope;

    @AfterEach
    void dispose() {
        window.call(() -> {
            view.controller().disposed();
            return view;
        });
    }

    /** Of the conversation that is open. */
    private @Nullable String title() {
        return view.root().lookup("#title") instanceof Labeled label ? label.getText() : null;
    }

    private void open() {
        window.open(this::fill);
    }

    private void fill(Stage stage) {
        scope = BENCH.database
                .injector()
                .createChildInjector(
                        new CommonModule(),
                        new ScopeModule(NotifyingErrorPresenter.class),
                        new RecordModule(),
                        Modules.override(new ConversationsModule()).with(new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(LanguageModel.class).toInstance(new LanguageModel(PATIENCE));
                            }
                        }),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(UserDatabase.class).toInstance(BENCH.user());
                                bind(UserContext.class).toInstance(BENCH.context());
                            }
                        });
        view = scope.getInstance(ViewLoader.class).load(Fxml.CONVERSATIONS);
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
    void enterSendsAndShiftEnterBreaksTheLine() {
        open();
        window.click("#firstFree");
        window.fill("#text", "one");
        window.press(KeyCode.SHIFT, KeyCode.ENTER);
        window.press(KeyCode.T);
        assertThat(window.call(this::composed)).isEqualTo("one\nt");
        window.press(KeyCode.ENTER);
        window.awaitText("one\nt");
        assertThat(window.call(this::composed)).isEmpty();
        window.press(KeyCode.ENTER);
        assertThat(BENCH.stored(onlyConversation()))
                .extracting(message -> message.content().content())
                .containsExactly("one\nt");
    }

    @Test
    void pagesUpwardsWithoutAJumpAndMissesNothingSaidElsewhere() {
        var id = BENCH.storeMany("Long", 230);
        open();
        window.call(() -> {
            view.controller().openRecord(id);
            return id;
        });
        window.awaitText("Number 230.");
        var list = messages();
        var before = restingAt(list, FAR_FROM_BOTH_ENDS);
        assertThat(before.size).as("nobody has come near the beginning").isEqualTo(ThreadModel.PAGE);
        window.call(() -> {
            scope.getInstance(ThreadModel.class).loadOlder();
            return id;
        });
        window.awaitTrue("older messages", () -> list.getItems().size() > before.size);
        window.awaitAtRest(CELL);
        assertThat(window.call(() -> placeOf(list, before.position))).isCloseTo(before.y, within(2.0));

        var first = window.call(() -> {
            list.scrollTo(0);
            return new Place(
                    list.getItems().size(), list.getItems().getFirst().content().position(), 0);
        });
        window.awaitTrue(
                "older ones for who comes near the beginning",
                () -> list.getItems().size() > first.size);
        window.awaitAtRest(CELL);
        assertThat(window.call(() -> placeOf(list, first.position))).isBetween(-2.0, list.getHeight());
        assertThat(window.call(() -> list.getItems().size())).isEqualTo(first.size + ThreadModel.PAGE);

        BENCH.service().append(id, MessageRole.USER, "said elsewhere", MessageState.COMPLETE);
        window.fill("#text", "said here");
        window.press(KeyCode.ENTER);
        window.awaitTrue("both messages", () -> contents(list).endsWith("said elsewhere said here"));
        window.awaitText("said here");
    }

    @Test
    void pinsRenamesSearchesAndArchives() {
        BENCH.storeMany("Gardens", 120);
        open();
        window.click("#list .list-cell:filled");
        window.awaitText("Number 120.");
        window.click("#pin");
        window.await(".pinned-icon");
        choose("#more", "rename");
        window.fill(".dialog-card .text-field", "Allotments");
        window.press(KeyCode.ENTER);
        window.awaitText("Allotments");

        window.fill("#search", "number 40.");
        window.await("#found .list-cell:filled");
        assertThat(window.call(this::isFortyInView)).isFalse();
        window.click("#found .list-cell:filled");
        window.awaitTrue("what was found", this::isFortyInView);
        window.fill("#search", "zzz");
        window.awaitText("No message and no title has all of these words.");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.DELETE);

        choose("#more", "archive");
        window.awaitText("All of your conversations are in the archive.");
        window.click("#archived");
        window.click("#list .list-cell:filled");
        window.awaitText("1 conversation");
    }

    @Test
    void aLanguageModelAsksFirstStreamsStopsFailsAndIsAskedAgain() throws Exception {
        try (var server = new ModelServer()) {
            server.behave(Behaviour.SLOWLY);
            BENCH.models().save(server.settings(), "sk-key");
            BENCH.storeMany("Other", 1);
            open();
            window.awaitText("Other");
            choose("#create", "newFree");
            window.awaitTrue("the new conversation", () -> "Without a title".equals(title()));
            window.fill("#text", "Good day");
            window.press(KeyCode.ENTER);
            var sent = (TextArea) window.await("#sent");
            String shown = window.call(sent::getText);
            assertThat(shown).contains("You help a person", "You:\nGood day").doesNotContain("sk-key");
            assertThat(server.bodies()).isEmpty();
            window.click("Agree and send");

            window.awaitText("Hello and on");
            select(1);
            window.awaitText("Number 1.");
            select(0);
            window.awaitText("Hello and on");
            window.click("#stop");
            window.awaitText("Broken off");
            assertThat(server.abandoned().await(20, TimeUnit.SECONDS)).isTrue();

            server.behave(Behaviour.STALL_WITHIN);
            window.click("#ask");
            window.awaitText("has stopped answering");
            server.refuse(500);
            window.click("#ask");
            window.awaitText("reported a failure of its own");
            server.behave(Behaviour.ANSWER);
            window.click("#ask");
            window.awaitText("Hello there.");
            window.awaitNoText("reported a failure");
            assertThat(BENCH.stored(conversations().getFirst()))
                    .extracting(message -> message.content().state())
                    .containsExactly(MessageState.COMPLETE, MessageState.COMPLETE);
        }
    }

    private boolean isFortyInView() {
        var list = (ListView<?>) view.root().lookup("#messages");
        return list.lookupAll(".message-cell").stream()
                .anyMatch(cell -> cell.isVisible()
                        && cell instanceof Cell<?> message
                        && message.getItem() instanceof Stored<?> stored
                        && stored.content() instanceof Message shown
                        && shown.position() == 40);
    }

    private static String contents(ListView<Stored<Message>> list) {
        return list.getItems().stream()
                .map(message -> message.content().content())
                .collect(Collectors.joining(" "));
    }

    /** Where a message stood when so many were listed. */
    private record Place(int size, int position, double y) {}

    private Place restingAt(ListView<Stored<Message>> list, int index) {
        window.awaitAtRest(CELL);
        window.call(() -> {
            list.scrollTo(index);
            return list;
        });
        window.awaitAtRest(CELL);
        return window.call(() -> firstVisible(list));
    }

    private static Place firstVisible(ListView<Stored<Message>> list) {
        return cells(list)
                .filter(cell -> top(list, cell) >= 0)
                .min((one, other) -> Double.compare(top(list, one), top(list, other)))
                .map(cell -> new Place(
                        list.getItems().size(), cell.getItem().content().position(), top(list, cell)))
                .orElseThrow();
    }

    private static double placeOf(ListView<Stored<Message>> list, int position) {
        return cells(list)
                .filter(cell -> cell.getItem().content().position() == position)
                .map(cell -> top(list, cell))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double top(ListView<Stored<Message>> list, Cell<Stored<Message>> cell) {
        return list.sceneToLocal(cell.localToScene(0, 0)).getY();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Cell<Stored<Message>>> cells(ListView<Stored<Message>> list) {
        return list.lookupAll(".message-cell").stream()
                .map(node -> (Cell<Stored<Message>>) node)
                .filter(cell -> cell.isVisible() && cell.getItem() != null);
    }

    @SuppressWarnings("unchecked")
    private ListView<Stored<Message>> messages() {
        return (ListView<Stored<Message>>) window.await("#messages");
    }

    private String composed() {
        return ((TextArea) view.root().lookup("#text")).getText();
    }

    private void select(int place) {
        var list = (ListView<?>) window.await("#list");
        window.call(() -> {
            list.getSelectionModel().select(place);
            return list;
        });
    }

    /** Takes an entry of a menu, which may ask something before it returns. */
    private void choose(String button, String id) {
        var menu = (MenuButton) window.await(button);
        var item = menu.getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
        Platform.runLater(item::fire);
    }

    private static UUID onlyConversation() {
        assertThat(conversations()).hasSize(1);
        return conversations().getFirst();
    }

    /** The newest first. */
    private static List<UUID> conversations() {
        return BENCH.conversations().list(ConversationFilter.ALL, null, 10).items().stream()
                .map(Stored::id)
                .toList();
    }
}
