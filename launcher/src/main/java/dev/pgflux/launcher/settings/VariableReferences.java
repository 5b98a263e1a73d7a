package dev.pgflux.launcher.settings;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with references to environment variables, {@code $NAME} or <code>${NAME}</code>; a dollar
 * before anything else is a dollar.
 *
 * @param text as written
 */
record VariableReferences(String text) {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)})");

  static VariableReferences in(String text) {
    return new VariableReferences(text);
  }

  String expand(Map<String, String> environment) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(environment.getOrDefault(name(match), "")));
  }

  List<String> missing(Map<String, String> environment) {
    return REFERENCE
        .matcher(text)
        .results()
        .map(VariableReferences::name)
        .filter(name -> !environment.containsKey(name))
        .toList();
  }

  private static String name(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }
}
