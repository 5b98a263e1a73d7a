package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Foreign-data wrappers, foreign servers and user mappings, brought to one normal form: functions
 * with their schemas, options apart from the statement.
 */
final class ForeignDataFold {
  private ForeignDataFold() {}

  static void createWrapper(StatementContext statement) {
    Node node = statement.node();
    create(
        statement,
        wrapperId(node),
        "foreign data wrapper",
        withFunctions(node, functions(statement, node.nodes("func_options"))),
        Optional.of(PrivilegeTarget.FOREIGN_DATA_WRAPPER));
  }

  static void alterWrapper(StatementContext statement) {
    Node node = statement.node();
    OpaqueObject before = Definitions.find(statement, wrapperId(node));
    Node definition = Definitions.create(before);
    List<Node> functions = new ArrayList<>(definition.nodes("func_options"));
    for (Node changed : node.nodes("func_options")) {
      functions.removeIf(it -> it.text("defname").equals(changed.text("defname")));
      functions.addAll(functions(statement, List.of(changed)));
    }
    alter(statement, before, withFunctions(definition, functions));
  }

  private static GlobalId wrapperId(Node node) {
    return new GlobalId(ObjectClass.FOREIGN_DATA_WRAPPER, Identifier.of(node.text("fdwname")));
  }

  /** NO HANDLER and NO VALIDATOR are the same as to name none. */
  private static List<Node> functions(StatementContext statement, List<Node> options) {
    return options.stream()
        .filter(option -> option.node("arg").isPresent())
        .map(option -> withQualifiedFunction(statement, option))
        .toList();
  }

  private static Node withQualifiedFunction(StatementContext statement, Node option) {
    QualifiedName function =
        RoutineLookup.named(statement, option.node("arg").map(Trees::names).orElse(List.of()));
    Node name =
        Node.of(
            "List",
            Map.of(
                "items",
                Trees.strings(List.of(function.schema().value(), function.name().value()))));
    return option.with("arg", name);
  }

  private static Node withFunctions(Node definition, List<Node> functions) {
    List<SqlTree> sorted =
        functions.stream()
            .sorted(Comparator.comparing(option -> option.text("defname")))
            .map(option -> (SqlTree) option)
            .toList();
    return sorted.isEmpty()
        ? definition.without("func_options")
        : definition.with("func_options", new Sequence(sorted));
  }

  static void createServer(StatementContext statement) {
    create(
        statement,
        serverId(statement.node()),
        "server",
        statement.node(),
        Optional.of(PrivilegeTarget.FOREIGN_SERVER));
  }

  static void alterServer(StatementContext statement) {
    Node node = statement.node();
    OpaqueObject before = Definitions.find(statement, serverId(node));
    Node definition = Definitions.create(before);
    if (node.flag("has_version")) {
      definition =
          node.text("version").isEmpty()
              ? definition.without("version")
              : definition.with("version", new Text(node.text("version")));
    }
    alter(statement, before, definition);
  }

  private static GlobalId serverId(Node node) {
    return new GlobalId(ObjectClass.FOREIGN_SERVER, Identifier.of(node.text("servername")));
  }

  static void createUserMapping(StatementContext statement) {
    warnOfOptions(statement);
    create(
        statement,
        mappingId(statement),
        "user mapping",
        statement.node().without("options"),
        Optional.empty());
  }

  static void alterUserMapping(StatementContext statement) {
    warnOfOptions(statement);
    Definitions.find(statement, mappingId(statement));
  }

  static void dropUserMapping(StatementContext statement) {
    ObjectId id = mappingId(statement);
    if (!statement.node().flag("missing_ok")) {
      Definitions.find(statement, id);
    }
    statement.builder().remove(id);
  }

  private static ObjectId mappingId(StatementContext statement) {
    Node user = statement.node().node("user").orElseThrow();
    Optional<Identifier> role =
        user.symbol("roletype").equals("ROLESPEC_PUBLIC")
            ? Optional.empty()
            : Optional.of(statement.role(user));
    return ObjectId.userMapping(role, Identifier.of(statement.node().text("servername")));
  }

  /** Which of them are secrets only the wrapper knows, so that none is shown and none compared. */
  private static void warnOfOptions(StatementContext statement) {
    if (!statement.node().nodes("options").isEmpty()) {
      statement.warn(
          "options of user mappings are passed over, since they can be secrets: set them on the"
              + " server with ALTER USER MAPPING … OPTIONS (…)");
    }
  }

  private static void create(
      StatementContext statement,
      ObjectId id,
      String kindLabel,
      Node definition,
      Optional<PrivilegeTarget> target) {
    OpaqueObject object =
        Definitions.of(
            statement, id, kindLabel, target, List.of(definition.without("options")), List.of());
    Definitions.create(
        statement,
        object.withOptions(
            Options.changed(Collections.emptySortedMap(), definition.nodes("options"))));
  }

  private static void alter(StatementContext statement, OpaqueObject before, Node definition) {
    Definitions.change(
        statement,
        before.withOptions(Options.changed(before.options(), statement.node().nodes("options"))),
        List.of(definition));
  }
}
