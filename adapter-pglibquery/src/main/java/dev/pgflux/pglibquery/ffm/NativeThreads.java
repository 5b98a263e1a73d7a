package dev.pgflux.pglibquery.ffm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads on which libpg_query runs: one per processor, with stacks that deeply nested SQL fits
 * in.
 *
 * <p>The library limits its own recursion by the stack that is left, up to 2 MB; walking the
 * resulting trees in Java takes several times that. The threads never end: every thread that has
 * called the library keeps a little memory and one of the process's thread-local keys.
 */
public final class NativeThreads {
  private static final long STACK_BYTES = 16L << 20;

  private static final class NativeThread extends Thread {
    private static final AtomicInteger COUNT = new AtomicInteger();

    NativeThread(Runnable task) {
      super(null, task, "libpg_query-" + COUNT.incrementAndGet(), STACK_BYTES);
      setDaemon(true);
    }
  }

  private static final ExecutorService POOL =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), NativeThread::new);

  private NativeThreads() {}

  /**
   * Runs a task on one of the threads and waits for it; on such a thread already, runs it in place.
   *
   * <p>Waiting is not interruptible, since a native call cannot be stopped; an interrupt stays
   * pending.
   *
   * @param task what to run
   * @return what it returned
   * @throws RuntimeException or an Error: what the task threw
   */
  public static <T> T call(Supplier<T> task) {
    if (Thread.currentThread() instanceof NativeThread) {
      return task.get();
    }
    try {
      return CompletableFuture.supplyAsync(task, POOL).join();
    } catch (CompletionException wrapped) {
      switch (wrapped.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        case null, default -> throw wrapped;
      }
    }
  }
}
