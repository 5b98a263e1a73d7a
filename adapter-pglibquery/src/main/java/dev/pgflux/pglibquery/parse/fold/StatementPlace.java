package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.parse.ScriptStatement;
import dev.pgflux.ports.spi.DeclaredAt;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A statement of a file, in which names can be pointed at. */
record StatementPlace(ScriptStatement statement) implements DeclaredAt {
  @Override
  public SourceLocation location() {
    return statement.file().lines().location(statement.start());
  }

  @Override
  public Diagnostic error(String message, UsedName name, Optional<String> advice) {
    int offset =
        uses(statement.node(), name)
            .filter(node -> node.field("location").isPresent())
            .findFirst()
            .map(node -> statement.file().text().charOffset((int) node.number("location")))
            .orElse(statement.start());
    return statement.file().lines().diagnostic(Diagnostic.Severity.ERROR, message, offset, advice);
  }

  private static Stream<Node> uses(SqlTree tree, UsedName name) {
    return switch (tree) {
      case Node node ->
          Stream.concat(
              isUse(node, name) ? Stream.of(node) : Stream.empty(),
              node.fields().values().stream().flatMap(part -> uses(part, name)));
      case SqlTree.Sequence sequence ->
          sequence.elements().stream().flatMap(part -> uses(part, name));
      case SqlTree.Text _, SqlTree.Number _, SqlTree.Real _, SqlTree.Flag _, SqlTree.Symbol _ ->
          Stream.empty();
    };
  }

  private static boolean isUse(Node node, UsedName name) {
    List<String> parts =
        switch (name.kind()) {
          case RELATION -> node.is("RangeVar") ? StatementContext.parts(node) : List.of();
          case TYPE -> node.is("TypeName") ? Trees.names(node, "names") : List.of();
          case FUNCTION -> node.is("FuncCall") ? Trees.names(node, "funcname") : List.of();
        };
    return String.join(".", parts).equals(name.name());
  }
}
