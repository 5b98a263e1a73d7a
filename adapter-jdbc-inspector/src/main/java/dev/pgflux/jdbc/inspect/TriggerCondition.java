package dev.pgflux.jdbc.inspect;

import java.util.Optional;

/**
 * Cuts the condition out of what {@code pg_get_triggerdef} prints. {@code pg_get_expr} can't print
 * it, since it sees two rows.
 *
 * <p>Quoted names are passed over as wholes, so that no name, argument or constant is taken for
 * syntax. In strings PostgreSQL doubles quotes and backslashes, so that a quote always ends one or
 * begins the next.
 */
public final class TriggerCondition {
  private static final String ROW = " FOR EACH ROW WHEN (";
  private static final String STATEMENT = " FOR EACH STATEMENT WHEN (";

  private TriggerCondition() {}

  /**
   * Finds the condition.
   *
   * @param definition what {@code pg_get_triggerdef} prints
   * @return the condition without its parentheses, or empty when there is none
   */
  public static Optional<String> of(String definition) {
    char quote = '\0';
    for (int i = 0; i < definition.length(); i++) {
      char character = definition.charAt(i);
      if (quote != '\0') {
        quote = character == quote ? '\0' : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (definition.startsWith(ROW, i)) {
        return Optional.of(inParentheses(definition, i + ROW.length()));
      } else if (definition.startsWith(STATEMENT, i)) {
        return Optional.of(inParentheses(definition, i + STATEMENT.length()));
      }
    }
    return Optional.empty();
  }

  private static String inParentheses(String definition, int start) {
    char quote = '\0';
    int depth = 1;
    for (int i = start; i < definition.length(); i++) {
      char character = definition.charAt(i);
      if (quote != '\0') {
        quote = character == quote ? '\0' : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '(') {
        depth++;
      } else if (character == ')' && --depth == 0) {
        return definition.substring(start, i);
      }
    }
    throw new CatalogMovedException("the end of a trigger's condition: " + definition);
  }
}
