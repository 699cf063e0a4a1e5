package app.pathfinder.core.secret;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs calls to a keychain one after the other, each on a thread of its own that does not keep the program alive. One
 * that does not come back is left behind and keeps its turn, so that a silent keychain costs one thread and no more.
 * Thread-safe.
 */
final class TimedCalls {
    private final Semaphore turn = new Semaphore(1);

    /** What is asked of the keychain. */
    interface Call<T> {
        T run() throws KeychainException;
    }

    /** The result of a call, or {@link KeychainObstacle#SILENT} when the limit has passed. */
    <T> T run(Call<T> call, Duration limit) throws KeychainException {
        var deadline = System.nanoTime() + limit.toNanos();
        try {
            if (!turn.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new KeychainException(KeychainObstacle.SILENT);
            }
            return await(start(call), deadline - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ProblemKind.CANCELLED);
        }
    }

    private <T> CompletableFuture<T> start(Call<T> call) {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("keychain").start(() -> {
            try {
                result.complete(call.run());
            } catch (KeychainException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            } finally {
                turn.release();
            }
        });
        return result;
    }

    private static <T> T await(CompletableFuture<T> result, long nanoseconds)
            throws KeychainException, InterruptedException {
        try {
            return result.get(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new KeychainException(KeychainObstacle.SILENT, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KeychainException known
                    ? known
                    : new KeychainException(KeychainObstacle.REFUSED, e.getCause());
        }
    }
}
