package dev.pgflux.pglibquery.resolve.constant;

/**
 * Paths of keys and subscripts, such as {@code $.a[*]}, with their keys quoted as {@code
 * jsonpath_out} does; filters and methods are left alone.
 */
final class JsonPathText {
  private JsonPathText() {}

  static String of(String text) {
    String path = text.strip();
    StringBuilder quoted = new StringBuilder();
    int at = 0;
    while (at < path.length()) {
      char c = path.charAt(at);
      if (c == '$' && at == 0) {
        quoted.append(c);
        at++;
      } else if (c == '[') {
        int end = path.indexOf(']', at);
        if (end < 0 || !isSubscript(path.substring(at + 1, end).strip())) {
          return text;
        }
        quoted.append('[').append(path.substring(at + 1, end).strip()).append(']');
        at = end + 1;
      } else if (c == '.' && at + 1 < path.length()) {
        int end = keyEnd(path, at + 1);
        if (end == at + 1) {
          return text;
        }
        String key = path.substring(at + 1, end);
        quoted.append('.').append(key.startsWith("\"") ? key : "\"" + key + "\"");
        at = end;
      } else {
        return text;
      }
    }
    return quoted.toString();
  }

  private static boolean isSubscript(String text) {
    return text.equals("*") || (!text.isEmpty() && text.chars().allMatch(Character::isDigit));
  }

  /** Where a key ends; a call of a method, with a parenthesis after it, is no key. */
  private static int keyEnd(String path, int start) {
    if (path.charAt(start) == '"') {
      int close = path.indexOf('"', start + 1);
      return close < 0 || path.substring(start, close).indexOf('\\') >= 0 ? start : close + 1;
    }
    int end = start;
    while (end < path.length()
        && (Character.isLetterOrDigit(path.charAt(end)) || path.charAt(end) == '_')) {
      end++;
    }
    boolean method = end < path.length() && path.charAt(end) == '(';
    boolean number = Character.isDigit(path.charAt(start));
    return method || number ? start : end;
  }
}
