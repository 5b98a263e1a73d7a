package dev.pgflux.pglibquery.parse;

import dev.pgflux.pglibquery.ast.Grammar;
import dev.pgflux.pglibquery.ffm.ScannedToken;
import java.util.ArrayList;
import java.util.List;

/** Picks the comments out of a text's tokens. */
final class Comments {
  private Comments() {}

  static List<SqlComment> in(SourceText source, List<ScannedToken> tokens) {
    int lineComment = Grammar.get().number("Token", "SQL_COMMENT");
    int blockComment = Grammar.get().number("Token", "C_COMMENT");
    List<SqlComment> comments = new ArrayList<>();
    int line = 1;
    int counted = 0;
    for (ScannedToken token : tokens) {
      if (token.kind() == lineComment || token.kind() == blockComment) {
        int start = source.charOffset(token.start());
        int end = source.charOffset(token.end());
        line += newlines(source.text(), counted, start);
        counted = start;
        comments.add(new SqlComment(source.text().substring(start, end), start, line));
      }
    }
    return List.copyOf(comments);
  }

  private static int newlines(String text, int start, int end) {
    int count = 0;
    for (int at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }
}
