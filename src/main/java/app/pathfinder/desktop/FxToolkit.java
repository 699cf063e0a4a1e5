package app.pathfinder.desktop;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/** JavaFX from another thread: each call waits for the JavaFX thread, with a limit. */
final class FxToolkit {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Layout of a virtualised list may need a second pulse for what the first one brought in. */
    private static final int PULSES = 4;

    private FxToolkit() {}

    /** Starts the toolkit unless it runs, and keeps it running when the last window closes. */
    static void start() {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException runsAlready) {
            started.countDown();
        }
        Platform.setImplicitExit(false);
        await(started);
    }

    static <T> T call(Callable<T> action) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return get(result);
    }

    private static <T> T get(CompletableFuture<T> result) {
        try {
            return result.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a condition holds, looked at once a pulse. */
    static void await(BooleanSupplier condition, Scene scene, String what) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            passPulse(scene);
        }
    }

    /** Lets the scene be styled and laid out until it is at rest. */
    static void passPulses(Scene scene) {
        for (int pulse = 0; pulse < PULSES; pulse++) {
            passPulse(scene);
        }
    }

    private static void passPulse(Scene scene) {
        var passed = new CountDownLatch(1);
        Runnable listener = passed::countDown;
        call(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return scene;
        });
        await(passed);
        call(() -> {
            scene.removePostLayoutPulseListener(listener);
            return scene;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
