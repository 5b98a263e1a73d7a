package dev.pgflux.launcher.proof;

/**
 * Hears of each statement that passes a {@link ServerProxy}, in the thread that carries it: nothing
 * goes on in that direction until a method returns.
 */
interface Tap {
  /** Lets everything pass. */
  Tap NONE = new Tap() {};

  /** The statement is about to be sent to the server. */
  default void before(ProxiedSession session, String sql) {}

  /** The server has the statement, and everything that it needs to begin with it. */
  default void sent(ProxiedSession session, String sql) {}

  /** The server has done the statement; the client does not know yet. */
  default void after(ProxiedSession session, String sql) {}
}
