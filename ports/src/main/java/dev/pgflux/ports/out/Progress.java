package dev.pgflux.ports.out;

import java.time.Duration;

/** Hears what is going on. Called by any thread, one at a time for one use case. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = event -> {};

  /**
   * Something began or ended.
   *
   * @param event what
   */
  void report(Event event);

  /** Something that began or ended. */
  sealed interface Event {
    /**
     * A stage of the work began, and the one before it ended.
     *
     * @param description such as {@code reading the database}
     */
    record Stage(String description) implements Event {}

    /**
     * Nothing goes on until somebody else is done.
     *
     * @param reason for whom and how to find them
     */
    record Waiting(String reason) implements Event {}

    /**
     * Something that a person should know of; the work goes on.
     *
     * @param message what, and what to do
     */
    record Warning(String message) implements Event {}

    /**
     * A step began.
     *
     * @param number its number, from 1
     * @param total how many there are
     * @param description what it does
     */
    record StepStarted(int number, int total, String description) implements Event {}

    /**
     * How far a long step is.
     *
     * @param number its number, from 1
     * @param total how many there are
     * @param phase what PostgreSQL is doing
     * @param percent how much of that is done, 0 to 100
     */
    record StepAdvanced(int number, int total, String phase, int percent) implements Event {}

    /**
     * A step ended well.
     *
     * @param number its number, from 1
     * @param total how many there are
     * @param took how long
     */
    record StepFinished(int number, int total, Duration took) implements Event {}

    /**
     * A phase did not get its locks and will be tried again.
     *
     * @param number the step that waited
     * @param attempt the attempt that failed, from 1
     * @param pause how long until the next one
     * @param reason what PostgreSQL said
     */
    record Retrying(int number, int attempt, Duration pause, String reason) implements Event {}
  }
}
