package dev.pgflux.pglibquery.parse;

import dev.pgflux.pglibquery.ast.Grammar;
import dev.pgflux.pglibquery.ffm.ScannedToken;
import java.util.List;

/**
 * The tables of CREATE PUBLICATION in one list: TABLE before each of them, as libpg_query prints
 * it, is new in 15; before the first alone every version reads it.
 */
final class PublicationTables {
  private PublicationTables() {}

  static String inOneList(SourceText statement, List<ScannedToken> tokens) {
    int comma = Grammar.get().number("Token", "ASCII_44");
    int table = Grammar.get().number("Token", "TABLE");
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (int index = 1; index < tokens.size() - 1; index++) {
      if (tokens.get(index).kind() == table && tokens.get(index - 1).kind() == comma) {
        text.append(statement.text(), copied, statement.charOffset(tokens.get(index).start()));
        copied = statement.charOffset(tokens.get(index + 1).start());
      }
    }
    return text.append(statement.text().substring(copied)).toString();
  }
}
