package dev.pgflux.domain.object.trigger;

/**
 * In which replication role a trigger, rule or event trigger fires ({@code tgenabled}, {@code
 * ev_enabled}, {@code evtenabled}).
 */
public enum EnabledState {
  /** ENABLE: in the roles origin and local. */
  ORIGIN,
  /** ENABLE ALWAYS: in every role. */
  ALWAYS,
  /** ENABLE REPLICA: in the role replica. */
  REPLICA,
  /** DISABLE: never. */
  DISABLED
}
