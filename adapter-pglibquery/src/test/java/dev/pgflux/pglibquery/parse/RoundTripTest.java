package dev.pgflux.pglibquery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.ast.TreeCodec;
import dev.pgflux.pglibquery.ffm.LibraryLoader;
import dev.pgflux.pglibquery.ffm.LibraryLocation;
import dev.pgflux.pglibquery.ffm.ParseMode;
import dev.pgflux.pglibquery.ffm.PgQueryLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  private static final PgQuery PG_QUERY = PgQuery.shared();
  private static final PgQueryLibrary LIBRARY =
      LibraryLoader.load(LibraryLocation.candidates(System.getProperties(), System.getenv()));

  static Stream<String> statements() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            RoundTripTest.class.getResourceAsStream("/dev/pgflux/pglibquery/statements.sql"))) {
      ParsedSql parsed = PG_QUERY.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return parsed.statements().stream().map(parsed::textOf);
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aDecodedTreeIsEncodedToTheSameBytes(String sql) {
    byte[] bytes = nativeTree(sql);

    Node tree = TreeCodec.decode("ParseResult", bytes);

    assertThat(TreeCodec.encode(tree, node -> node)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aPrintedTreeParsesToTheSameTree(String sql) {
    Node tree = statement(sql);

    assertThat(statement(PG_QUERY.deparse(tree))).isEqualTo(tree);
    assertThat(statement(PG_QUERY.deparsePretty(tree))).isEqualTo(tree);
  }

  @Test
  void everyKindOfStatementThatTheResourceHasIsPrintedAsTheLibraryPrintsItsOwnTree()
      throws IOException {
    List<String> quoted =
        statements()
            .filter(
                sql -> !LIBRARY.deparse(nativeTree(sql), false).equals(PG_QUERY.deparse(tree(sql))))
            .toList();

    assertThat(quoted)
        .as("statements with names that the library forgets to quote")
        .hasSizeBetween(1, 20);
    assertThat(statements().count()).isGreaterThan(400);
  }

  private static Node tree(String sql) {
    return PG_QUERY.parse(sql).statements().getFirst().statement();
  }

  private static byte[] nativeTree(String sql) {
    return LIBRARY.parse(sql.getBytes(StandardCharsets.UTF_8), ParseMode.STATEMENTS);
  }

  private static Node statement(String sql) {
    List<ParsedStatement> statements = PG_QUERY.parseWithoutLocations(sql).statements();
    assertThat(statements).as(sql).hasSize(1);
    return statements.getFirst().statement();
  }
}
