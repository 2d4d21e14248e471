package okno.platform;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// What is made on a thread of its own while the start goes on. Who asks for it waits until it is
/// there.
///
/// @param <T> what is made
public final class Ahead<T> implements Supplier<T> {
    private final FutureTask<T> making;

    private Ahead(Callable<T> making) {
        this.making = new FutureTask<>(making);
    }

    /// Begins at once.
    ///
    /// @param name of the thread
    public static <T> Ahead<T> of(String name, Callable<T> making) {
        var ahead = new Ahead<>(making);
        Thread.ofPlatform().name(name).daemon().start(ahead.making);
        return ahead;
    }

    /// Throws what the making threw; what is checked comes wrapped.
    ///
    /// @throws IllegalStateException when this thread is interrupted, too
    @Override
    public T get() {
        try {
            return making.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
