package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Scope;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import dev.pgflux.pglibquery.parse.PgQuery;
import dev.pgflux.ports.spi.FragmentRelocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Moves fragments to copies of their relations and back, on PostgreSQL's syntax trees. */
public final class Relocation implements FragmentRelocator {
  /** What PostgreSQL calls temporary schemas: {@code pg_temp} and {@code pg_temp_3}. */
  private static final String TEMPORARY = "pg_temp";

  private final FragmentText text;

  /** Uses the parser of this JVM, once a fragment needs it. */
  public Relocation() {
    this(PgQuery::shared);
  }

  Relocation(Supplier<PgQuery> parser) {
    this.text = new FragmentText(parser);
  }

  @Override
  public String relocate(Fragment fragment, Map<QualifiedId, QualifiedName> names) {
    if (!(fragment.resolution() instanceof Fragment.Resolution.Resolved resolved)) {
      throw new IllegalArgumentException("the fragment is not resolved: " + fragment);
    }
    Function<QualifiedName, Optional<QualifiedName>> target =
        name -> Optional.ofNullable(names.get(ObjectId.relation(name)));
    TreeRewriter rewriter = new TreeRewriter(node -> renamed(node, target));
    return text.print(fragment.kind(), rewriter.rewrite(resolved.printable()));
  }

  /** A node with the relation, row type or qualified column that it names under another name. */
  static Node renamed(Node node, Function<QualifiedName, Optional<QualifiedName>> target) {
    return switch (node.tag()) {
      case "RangeVar" ->
          node.text("schemaname").isEmpty()
              ? node
              : target
                  .apply(QualifiedName.of(node.text("schemaname"), node.text("relname")))
                  .map(name -> range(node, name))
                  .orElse(node);
      case "TypeName" ->
          NameLists.qualified(node.list("names"))
              .flatMap(target)
              .map(name -> node.with("names", NameLists.of(name)))
              .orElse(node);
      case "ColumnRef" -> column(node, target);
      default -> node;
    };
  }

  private static Node range(Node node, QualifiedName name) {
    return node.with("schemaname", new Text(name.schema().value()))
        .with("relname", new Text(name.name().value()));
  }

  /** {@code schema.table.column}, which no FROM entry with another schema would be. */
  private static Node column(Node node, Function<QualifiedName, Optional<QualifiedName>> target) {
    List<SqlTree> fields = node.list("fields");
    if (fields.size() < 3) {
      return node;
    }
    return NameLists.qualified(fields.subList(0, 2))
        .flatMap(target)
        .map(name -> {
          List<SqlTree> changed = new ArrayList<>(NameLists.of(name).elements());
          changed.addAll(fields.subList(2, fields.size()));
          return node.with("fields", new Sequence(changed));
        })
        .orElse(node);
  }

  @Override
  public Fragment restore(
      Fragment.Kind kind, String sql, Scope scope, Map<QualifiedName, QualifiedId> relations) {
    Map<String, QualifiedName> byName = new HashMap<>();
    relations.forEach((copy, original) -> byName.put(copy.name().value(), original.name()));
    SqlTree printed = text.parse(kind, sql);
    Set<String> commonTables = new HashSet<>();
    new TreeRewriter(node -> noted(node, commonTables)).rewrite(printed);
    TreeRewriter rewriter = new TreeRewriter(node -> restored(node, byName, commonTables));
    return Fragment.ofTree(kind, rewriter.rewrite(printed), scope);
  }

  private static Node noted(Node node, Set<String> commonTables) {
    if (node.is("CommonTableExpr")) {
      commonTables.add(node.text("ctename"));
    }
    return node;
  }

  /** Where a WITH query has the name of a copy, PostgreSQL prints the copy with its schema. */
  private static Node restored(
      Node node, Map<String, QualifiedName> originals, Set<String> commonTables) {
    if (node.is("RangeVar")
        && node.text("schemaname").isEmpty()
        && !commonTables.contains(node.text("relname"))) {
      QualifiedName original = originals.get(node.text("relname"));
      return original == null ? node : range(node, original);
    }
    if (node.is("TypeName") && node.list("names").size() == 1) {
      return unqualifiedType(node, originals);
    }
    return renamed(
        node,
        name ->
            isTemporary(name.schema())
                ? Optional.ofNullable(originals.get(name.name().value()))
                : Optional.empty());
  }

  private static Node unqualifiedType(Node node, Map<String, QualifiedName> originals) {
    return Optional.of(node.list("names").getFirst())
        .filter(Node.class::isInstance)
        .map(name -> originals.get(((Node) name).text("sval")))
        .map(original -> node.with("names", NameLists.of(original)))
        .orElse(node);
  }

  private static boolean isTemporary(Identifier schema) {
    return schema.value().equals(TEMPORARY) || schema.value().startsWith(TEMPORARY + "_");
  }
}
