package app.pathfinder.desktop.common;

import jakarta.inject.Inject;
import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/** Timers that run with JavaFX's own clock. */
public final class FxTimers implements UiTimers {
    @Inject
    FxTimers() {}

    @Override
    public UiTimer after(Duration delay, Runnable action) {
        return start(delay, action, 1);
    }

    @Override
    public UiTimer every(Duration period, Runnable action) {
        return start(period, action, Animation.INDEFINITE);
    }

    private static UiTimer start(Duration period, Runnable action, int times) {
        var millis = javafx.util.Duration.millis((double) period.toMillis());
        var timeline = new Timeline(new KeyFrame(millis, event -> action.run()));
        timeline.setCycleCount(times);
        timeline.play();
        return timeline::stop;
    }
}
