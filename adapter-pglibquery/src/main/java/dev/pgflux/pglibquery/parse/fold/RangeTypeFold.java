package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** CREATE TYPE … AS RANGE. */
final class RangeTypeFold {
  private RangeTypeFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    List<Node> options = node.nodes("params");
    QualifiedName name = statement.newName(Trees.names(node, "typeName"));
    DataType subtype =
        argument(options, "subtype")
            .map(statement::type)
            .orElseThrow(() -> new FoldException("a range type needs its SUBTYPE"));
    QualifiedName multirange =
        argument(options, "multirange_type_name")
            .map(Trees::names)
            .map(statement::newName)
            .orElseGet(() ->
                new QualifiedName(
                    name.schema(), Identifier.of(multirangeName(name.name().value()))));
    statement.create(
        new RangeType(
            ObjectId.type(name),
            subtype,
            argument(options, "subtype_opclass")
                .map(Trees::names)
                .map(names -> OperatorClassLookup.named(statement, names)),
            argument(options, "collation").map(Trees::names).map(statement::collation),
            argument(options, "canonical")
                .map(Trees::names)
                .map(names -> RoutineLookup.named(statement, names)),
            argument(options, "subtype_diff")
                .map(Trees::names)
                .map(names -> RoutineLookup.named(statement, names)),
            multirange,
            ObjectMeta.NONE));
  }

  private static Optional<Node> argument(List<Node> options, String name) {
    return Options.find(options, name).flatMap(option -> option.node("arg"));
  }

  /** {@code makeMultirangeTypeName}: "range" becomes "multirange", else "_multirange" follows. */
  static String multirangeName(String range) {
    int at = range.indexOf("range");
    String name =
        at >= 0
            ? range.substring(0, at) + "multirange" + range.substring(at + "range".length())
            : MadeName.clip(range, Identifier.MAXIMUM_BYTES - "_multirange".length())
                + "_multirange";
    return MadeName.clip(name, Identifier.MAXIMUM_BYTES);
  }
}
