package dev.pgflux.pglibquery.parse;

/**
 * A comment in a text of SQL.
 *
 * @param text the whole comment, with its {@code --} or {@code /*}
 * @param offset where it starts, in chars
 * @param line the line where it starts, from 1
 */
public record SqlComment(String text, int offset, int line) {
  /**
   * What the comment says.
   *
   * @return the text without what makes it a comment, and without white space around it
   */
  public String content() {
    return text.substring(2, text.length() - (text.startsWith("/*") ? 2 : 0)).strip();
  }
}
