package dev.pgflux.launcher.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Interrupts one run, once, at a step. */
final class Interruption implements Tap, AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(2);

  /** No statement that has a lock_timeout waits as long for one lock. */
  private static final Duration LONGER_THAN_LOCK_TIMEOUT = Duration.ofSeconds(6);

  /** After which a lock is let go where it need not make the run fail: the first attempt has. */
  private static final Duration ONE_ATTEMPT = Duration.ofMillis(3300);

  private static final String ACTIVITY =
      """
      SELECT wait_event_type IS NOT DISTINCT FROM 'Lock', query,
             extract(epoch FROM clock_timestamp() - query_start) * 1000
        FROM pg_stat_activity WHERE pid = ? AND state = 'active'
      """;

  /** Interrupts the session that applies. */
  interface Deed {
    void to(ProxiedSession session) throws Exception;
  }

  private final Way way;
  private final Moment moment;
  private final ProvenStep step;
  private final List<ProvenStep> phase;
  private final LiveDatabase database;
  private final Blocker blocker;
  private final Deed deed;

  /** Where in its undisturbed time a step that works is caught, from 0 to 1. */
  private final double fraction;

  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicBoolean held = new AtomicBoolean();
  private final AtomicBoolean watching = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Optional<ProxiedSession> applying = Optional.empty();
  private volatile boolean caughtAtWork;
  private volatile boolean stepSeen;
  private volatile boolean closed;
  private long firstWait;

  Interruption(
      Case interrupted, List<ProvenStep> steps, LiveDatabase database, double fraction, Deed deed) {
    this.way = interrupted.way();
    this.moment = interrupted.moment();
    this.step = interrupted.step();
    this.phase = StatementRecorder.phaseOf(step, steps);
    this.database = database;
    this.blocker = new Blocker(database);
    this.fraction = fraction;
    this.deed = deed;
  }

  /**
   * What is interrupted how and when.
   *
   * @param way how
   * @param moment when
   * @param step at which step
   */
  record Case(Way way, Moment moment, ProvenStep step) {}

  /**
   * Whether the server was seen at work on the phase, or waiting for its lock, when it happened.
   */
  boolean caughtAtWork() {
    return caughtAtWork;
  }

  /** Whether it happened at all. */
  boolean happened() {
    return done.get();
  }

  private boolean blocks() {
    return way == Way.LOCK_HELD || (moment == Moment.DURING && !step.isWork());
  }

  @Override
  public void before(ProxiedSession session, String sql) {
    if (isApplying(session)
        && blocks()
        && sql.equals(phase.getFirst().sql())
        && held.compareAndSet(false, true)) {
      try {
        blocker.hold(step, phase);
      } catch (SQLException e) {
        throw new IllegalStateException("Nothing can stand in the way of " + step, e);
      }
    }
  }

  @Override
  public void sent(ProxiedSession session, String sql) {
    String first = blocks() ? phase.getFirst().sql() : step.sql();
    if (isApplying(session)
        && moment == Moment.DURING
        && sql.equals(first)
        && watching.compareAndSet(false, true)) {
      Thread.ofVirtual().start(() -> watch(session));
    }
  }

  @Override
  public void after(ProxiedSession session, String sql) {
    if (sql.contains("pg_try_advisory_lock")) {
      applying = Optional.of(session);
    }
    if (!isApplying(session)) {
      return;
    }
    stepSeen |= sql.equals(step.sql());
    boolean last = step.equals(phase.getLast()) && !step.concurrently();
    if (stepSeen && (last ? sql.equals("COMMIT") : sql.equals(step.sql()))) {
      interrupt(session, false);
    }
  }

  private boolean isApplying(ProxiedSession session) {
    return applying.isPresent() && applying.get() == session;
  }

  private void watch(ProxiedSession session) {
    try (Connection connection = database.connect();
        PreparedStatement activity = connection.prepareStatement(ACTIVITY)) {
      activity.setInt(1, session.processId());
      while (!done.get() && !closed) {
        if (isDue(activity)) {
          interrupt(session, true);
        }
        LockSupport.parkNanos(POLL.toNanos());
      }
    } catch (SQLException e) {
      // The server is away, by this interruption.
      return;
    }
  }

  private boolean isDue(PreparedStatement activity) throws SQLException {
    try (ResultSet row = activity.executeQuery()) {
      if (!row.next()) {
        return false;
      }
      boolean waits = row.getBoolean(1);
      double millis = row.getDouble(3);
      if (way == Way.LOCK_HELD) {
        return waits && isHeldLongEnough(millis);
      }
      return blocks()
          ? waits
          : step.sql().startsWith(row.getString(2)) && millis * 1e6 > fraction * step.nanos();
    }
  }

  private boolean isHeldLongEnough(double millis) {
    if (Proof.FULL) {
      return millis > LONGER_THAN_LOCK_TIMEOUT.toMillis();
    }
    firstWait = firstWait == 0 ? System.nanoTime() : firstWait;
    return System.nanoTime() - firstWait > ONE_ATTEMPT.toNanos();
  }

  private void interrupt(ProxiedSession session, boolean atWork) {
    if (!done.compareAndSet(false, true)) {
      return;
    }
    caughtAtWork = atWork;
    try {
      deed.to(session);
    } catch (Exception e) {
      throw new IllegalStateException(way + " did not succeed", e);
    } finally {
      blocker.close();
      over.countDown();
    }
  }

  /** Waits until it is over, if it has begun, and lets go of what it holds. */
  void release() throws InterruptedException {
    if (done.get()) {
      over.await();
    }
    blocker.close();
  }

  @Override
  public void close() {
    closed = true;
    blocker.close();
  }
}
