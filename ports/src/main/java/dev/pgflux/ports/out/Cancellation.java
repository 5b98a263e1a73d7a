package dev.pgflux.ports.out;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a use case be ended from outside, at a place from which it can be carried on. Safe for use
 * by several threads.
 */
public final class Cancellation {
  private final CountDownLatch requested = new CountDownLatch(1);
  private final List<Runnable> actions = new ArrayList<>();

  /** Makes one that nobody has asked for yet. */
  public Cancellation() {}

  /** Something to be done on request, until it is closed. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Asks for it. What was registered is done by the calling thread.
   *
   * @return whether anything was under way that is now being ended
   */
  public boolean request() {
    List<Runnable> now;
    synchronized (actions) {
      requested.countDown();
      now = List.copyOf(actions);
    }
    now.forEach(Runnable::run);
    return !now.isEmpty();
  }

  /**
   * Whether it was asked for.
   *
   * @return true from then on
   */
  public boolean isRequested() {
    return requested.getCount() == 0;
  }

  /**
   * Waits, but no longer than until it is asked for.
   *
   * @param time how long
   * @return whether it was asked for
   * @throws InterruptedException when the thread is interrupted
   */
  public boolean await(Duration time) throws InterruptedException {
    return requested.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Has something done when it is asked for, at once if that was before.
   *
   * @param action what; must not fail
   * @return to be closed when it is no longer to be done
   */
  public Registration whenRequested(Runnable action) {
    boolean late;
    synchronized (actions) {
      late = isRequested();
      actions.add(action);
    }
    if (late) {
      action.run();
    }
    return () -> {
      synchronized (actions) {
        actions.remove(action);
      }
    };
  }
}
