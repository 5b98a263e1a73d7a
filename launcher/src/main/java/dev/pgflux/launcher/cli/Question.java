package dev.pgflux.launcher.cli;

/** Asks the person at the terminal. */
@FunctionalInterface
public interface Question {

  /**
   * Asks.
   *
   * @param text the question
   * @return true for yes; anything else is no
   */
  boolean isAffirmed(String text);
}
