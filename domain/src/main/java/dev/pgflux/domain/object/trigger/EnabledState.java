package dev.pgflux.domain.object.trigger;

/**
 * In which replication role a trigger, rule or event trigger fires ({@code tgenabled}, {@code
 * ev_enabled}, {@code evtenabled}).
 */
public enum EnabledState {
  /** ENABLE: in the roles origin and local. */
  ORIGIN("ENABLE"),
  /** ENABLE ALWAYS: in every role. */
  ALWAYS("ENABLE ALWAYS"),
  /** ENABLE REPLICA: in the role replica. */
  REPLICA("ENABLE REPLICA"),
  /** DISABLE: never. */
  DISABLED("DISABLE");

  private final String sqlWords;

  EnabledState(String sqlWords) {
    this.sqlWords = sqlWords;
  }

  /**
   * The words that set it.
   *
   * @return such as {@code ENABLE ALWAYS}
   */
  public String sqlWords() {
    return sqlWords;
  }
}
