package dev.pgflux.launcher.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * An application that never rests: sessions that read and write all the time, and tell how long one
 * of their transactions took at most, and whether one failed.
 */
final class Hammer implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(2);

  private final LiveDatabase database;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong longestNanos = new AtomicLong();
  private final AtomicLong transactions = new AtomicLong();
  private volatile boolean ended;

  Hammer(LiveDatabase database) {
    this.database = database;
  }

  /**
   * What was felt since the last time of asking.
   *
   * @param longest the longest time that a transaction took, beyond what it sleeps itself
   * @param transactions how many there were
   * @param errors those that failed
   */
  record Felt(Duration longest, long transactions, List<String> errors) {}

  /** Makes one more session do these statements, in one transaction, again and again. */
  void keepDoing(Duration ownTime, String... statements) {
    threads.execute(() -> repeat(ownTime, List.of(statements)));
  }

  private void repeat(Duration ownTime, List<String> statements) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (long number = 1; !ended; number++) {
        long began = System.nanoTime();
        failureOf(connection, statement, statements, number).ifPresent(errors::add);
        long took = System.nanoTime() - began - ownTime.toNanos();
        longestNanos.accumulateAndGet(took, Math::max);
        transactions.incrementAndGet();
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (SQLException e) {
      errors.add(e.toString());
    }
  }

  private static Optional<String> failureOf(
      Connection connection, Statement statement, List<String> statements, long number)
      throws SQLException {
    try {
      for (String sql : statements) {
        statement.execute(sql.replace(":n", Long.toString(number)));
      }
      connection.commit();
      return Optional.empty();
    } catch (SQLException e) {
      connection.rollback();
      return Optional.of(statements + ": " + e.getMessage());
    }
  }

  /** What was felt since the last call. */
  Felt felt() {
    synchronized (errors) {
      Felt felt =
          new Felt(
              Duration.ofNanos(longestNanos.getAndSet(0)),
              transactions.getAndSet(0),
              List.copyOf(errors));
      errors.clear();
      return felt;
    }
  }

  @Override
  public void close() {
    ended = true;
    threads.close();
  }
}
