package app.pathfinder.desktop.timeline;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keys on a timeline: pointing, choosing, dragging, zooming, moving from bar to bar. */
public final class TimelineInput {
    private final TimelineChart chart;
    private final Consumer<TimelineBar> chosen;
    private double dragX;
    private double dragY;

    private TimelineInput(TimelineChart chart, Consumer<TimelineBar> chosen) {
        this.chart = chart;
        this.chosen = chosen;
    }

    public static void install(TimelineChart chart, Consumer<TimelineBar> chosen) {
        new TimelineInput(chart, chosen).listen();
    }

    /** For a picture on a page that itself scrolls: everything stays in view, and only bars can be pointed at and chosen. */
    public static void installStill(TimelineChart chart, Consumer<TimelineBar> chosen) {
        var input = new TimelineInput(chart, chosen);
        input.listenToPointing();
        chart.setOnMousePressed(event -> chart.requestFocus());
        chart.setOnKeyPressed(input::keyPressedOnStill);
    }

    private void listen() {
        listenToPointing();
        chart.setOnMousePressed(this::pressed);
        chart.setOnMouseDragged(this::dragged);
        chart.setOnScroll(this::scrolled);
        chart.setOnKeyPressed(this::keyPressed);
    }

    private void listenToPointing() {
        chart.setOnMouseMoved(this::moved);
        chart.setOnMouseExited(event -> chart.hoveredProperty().set(null));
        chart.setOnMouseClicked(this::clicked);
    }

    private void moved(MouseEvent event) {
        chart.hoveredProperty().set(chart.barAt(event.getX(), event.getY()).orElse(null));
    }

    private void pressed(MouseEvent event) {
        chart.requestFocus();
        dragX = event.getX();
        dragY = event.getY();
    }

    private void dragged(MouseEvent event) {
        chart.scrollBy(dragX - event.getX(), dragY - event.getY());
        dragX = event.getX();
        dragY = event.getY();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            chart.barAt(event.getX(), event.getY()).ifPresent(this::choose);
        }
    }

    private void choose(TimelineBar bar) {
        chart.keyboardBarProperty().set(bar);
        chosen.accept(bar);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            chart.zoomAt(Math.signum(event.getDeltaY()), event.getX());
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            chart.scrollBy(-event.getDeltaY(), 0);
        } else {
            chart.scrollBy(-event.getDeltaX(), -event.getDeltaY());
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (act(event)) {
            event.consume();
        }
    }

    private void keyPressedOnStill(KeyEvent event) {
        if (move(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        return move(event)
                || switch (event.getCode()) {
                    case PLUS, ADD, EQUALS -> run(chart::zoomIn);
                    case MINUS, SUBTRACT -> run(chart::zoomOut);
                    case DIGIT0, NUMPAD0 -> run(chart::fit);
                    default -> false;
                };
    }

    private boolean move(KeyEvent event) {
        var at = chart.keyboardBarProperty().get();
        var lanes = chart.lanesProperty().get();
        if (lanes == null) {
            return false;
        }
        var navigation = new TimelineNavigation(lanes);
        return switch (event.getCode()) {
            case LEFT -> go(navigation.earlier(at));
            case RIGHT -> go(navigation.later(at));
            case UP -> go(navigation.inLane(at, -1));
            case DOWN -> go(navigation.inLane(at, 1));
            case HOME -> go(navigation.first());
            case END -> go(navigation.last());
            case ENTER, SPACE -> at != null && run(() -> chosen.accept(at));
            default -> false;
        };
    }

    /** An arrow key stays with the timeline also at its end, where it leads nowhere. */
    private boolean go(Optional<TimelineBar> to) {
        to.ifPresent(bar -> {
            chart.keyboardBarProperty().set(bar);
            chart.reveal(bar);
        });
        return true;
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }
}
