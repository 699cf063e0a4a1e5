package app.pathfinder.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.desktop.PngFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A real window for a test, with a robot that waits for what it is to use instead of sleeping.
 *
 * <pre>
 * &#64;RegisterExtension
 * final TestWindow window = new TestWindow();
 * </pre>
 */
public final class TestWindow implements BeforeEachCallback, AfterEachCallback {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int PULSES_AT_REST = 8;

    private final FxRobot robot = new FxRobot();
    private final HeadlessMouse mouse = new HeadlessMouse();

    @Override
    public void beforeEach(ExtensionContext context) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        call(() -> {
            mouse.install();
            return mouse;
        });
    }

    @Override
    public void afterEach(ExtensionContext context) throws TimeoutException, IOException {
        if (context.getExecutionException().isPresent()) {
            takePictures(context.getDisplayName());
        }
        robot.release(new KeyCode[0]);
        call(() -> {
            mouse.remove();
            return mouse;
        });
        FxToolkit.cleanupStages();
    }

    /** What the windows showed when the test failed, in {@code target}. */
    private void takePictures(String test) throws IOException {
        var number = 0;
        for (var window : robot.listWindows()) {
            var image = call(() -> window.getScene().snapshot(null));
            PngFile.write(image, Path.of("target", test.replaceAll("\\W", "") + "-" + number++ + ".png"));
        }
    }

    /** Opens a new window, filled by the caller on the JavaFX thread. */
    public Stage open(Consumer<Stage> filling) {
        return call(() -> {
            var stage = new Stage();
            filling.accept(stage);
            return stage;
        });
    }

    /** Asks the JavaFX thread something that has no consequences. */
    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(LIMIT.toMillis(), question);
    }

    /** Runs something on the JavaFX thread and waits for what follows from it. */
    public <T> T call(Callable<T> action) {
        var result = ask(action);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    /** The node that a person sees under this selector, as soon as they see it. */
    public Node await(String selector) {
        until(selector, () -> firstSeen(selector).isPresent());
        return seen(selector).orElseThrow();
    }

    private Optional<Node> seen(String selector) {
        return ask(() -> firstSeen(selector));
    }

    private Optional<Node> firstSeen(String selector) {
        return robot.lookup(selector).queryAll().stream()
                .filter(TestWindow::canBeUsed)
                .findFirst();
    }

    /**
     * The node once it has stood still for some pulses: while what a screen asked for arrives, a click would fall beside
     * it.
     */
    public Node awaitAtRest(String selector) {
        var end = System.nanoTime() + LIMIT.toNanos();
        var node = await(selector);
        for (int still = 0; still < PULSES_AT_REST; ) {
            var before = place(node);
            passPulse(node.getScene());
            var next = seen(selector).orElseGet(() -> await(selector));
            still = next.equals(node) && Objects.equals(place(next), before) ? still + 1 : 0;
            node = next;
            assertThat(System.nanoTime()).as("no end of moving: " + selector).isLessThan(end);
        }
        return node;
    }

    private Bounds place(Node node) {
        return ask(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    private void passPulse(Scene scene) {
        var passed = new CountDownLatch(1);
        Runnable listener = passed::countDown;
        ask(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return scene;
        });
        try {
            assertThat(passed.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            ask(() -> {
                scene.removePostLayoutPulseListener(listener);
                return scene;
            });
        }
    }

    /** Whether there is such a node at all, seen or not. */
    public boolean has(String selector) {
        return robot.lookup(selector).tryQuery().isPresent();
    }

    private static boolean canBeUsed(Node node) {
        return node.getScene() != null && isTreeVisible(node) && !node.isDisabled();
    }

    private static boolean isTreeVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Waits until a text stands somewhere on the screen. */
    public void awaitText(String text) {
        until(text, () -> isShown(text));
    }

    /** Waits until a text no longer stands anywhere. */
    public void awaitNoText(String text) {
        until("no " + text, () -> !isShown(text));
    }

    /** Whether a text stands somewhere on the screen now. */
    public boolean isShown(String text) {
        return robot.lookup(node -> isTreeVisible(node) && says(node, text))
                .tryQuery()
                .isPresent();
    }

    private static boolean says(Node node, String text) {
        return switch (node) {
            case Labeled labeled ->
                labeled.getText() != null && labeled.getText().contains(text);
            case Text words -> words.getText().contains(text);
            default -> false;
        };
    }

    /** Waits until something holds, which is looked at on the JavaFX thread. */
    public void awaitTrue(String what, Callable<Boolean> condition) {
        until(what, condition);
    }

    private void until(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(LIMIT).pollInterval(Duration.ofMillis(30)).until(() -> ask(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void click(String selector) {
        robot.clickOn(awaitAtRest(selector));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Clicks into a field and types over what stands in it. */
    public void fill(String selector, String text) {
        click(selector);
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        text.codePoints().forEach(letter -> ask(() -> type(Character.toString(letter))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** One letter where the keyboard is; the robot's own writing waits a tenth of a second for each. */
    private String type(String letter) {
        var scene = robot.targetWindow().getScene();
        var target = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
        var key = letter.equals(" ") ? KeyCode.SPACE : KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            var character = type == KeyEvent.KEY_TYPED ? letter : KeyEvent.CHAR_UNDEFINED;
            // With its key, so that a shortcut which takes letters away from a field is seen.
            var code = type == KeyEvent.KEY_TYPED || key == null ? KeyCode.UNDEFINED : key;
            Event.fireEvent(target, new KeyEvent(type, character, "", code, false, false, false, false));
        }
        return letter;
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
