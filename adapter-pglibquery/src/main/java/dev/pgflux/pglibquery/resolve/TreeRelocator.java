package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import dev.pgflux.pglibquery.parse.PgQuery;
import dev.pgflux.ports.spi.FragmentRelocator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Moves fragments to copies of relations and back, on parsed trees. */
public final class TreeRelocator implements FragmentRelocator {
  private static final String TEMPORARY_SCHEMA = "pg_temp";

  private final FragmentText text = new FragmentText(PgQuery::shared);

  /** Uses the parser of this JVM, once a fragment needs it. */
  public TreeRelocator() {}

  @Override
  public String relocate(Fragment fragment, Map<QualifiedId, QualifiedName> names) {
    if (!(fragment.resolution() instanceof Fragment.Resolution.Resolved resolved)) {
      throw new IllegalArgumentException("the fragment is not resolved: " + fragment);
    }
    RelationRewriting rewriting =
        new RelationRewriting(name -> Optional.ofNullable(names.get(ObjectId.relation(name))));
    return text.print(fragment.kind(), rewriting.apply(resolved.printable()));
  }

  @Override
  public Fragment restore(
      Fragment.Kind kind,
      String sql,
      Fragment.Scope scope,
      Map<QualifiedName, QualifiedId> relations) {
    Map<String, QualifiedName> originals = new HashMap<>();
    relations.forEach((copy, id) -> originals.put(copy.name().value(), id.name()));
    SqlTree tree = text.parse(kind, sql);
    Set<String> hidden = new HashSet<>();
    collectCommonTables(tree, hidden);
    SqlTree qualified = qualified(tree, originals, hidden);
    RelationRewriting rewriting =
        new RelationRewriting(name ->
            isTemporary(name)
                ? Optional.ofNullable(originals.get(name.name().value()))
                : Optional.empty());
    return Fragment.ofTree(kind, rewriting.apply(qualified), scope);
  }

  /** A session's temporary schema is {@code pg_temp} or, by its real name, {@code pg_temp_7}. */
  private static boolean isTemporary(QualifiedName name) {
    String schema = name.schema().value();
    return schema.equals(TEMPORARY_SCHEMA) || schema.startsWith(TEMPORARY_SCHEMA + "_");
  }

  private static void collectCommonTables(SqlTree tree, Set<String> names) {
    switch (tree) {
      case Node node -> {
        if (node.is("CommonTableExpr")) {
          names.add(node.text("ctename"));
        }
        node.fields().values().forEach(child -> collectCommonTables(child, names));
      }
      case Sequence sequence ->
          sequence.elements().forEach(child -> collectCommonTables(child, names));
      case SqlTree leaf -> {}
    }
  }

  /** Relations that are printed without a schema are copies, unless a WITH hides them. */
  private static SqlTree qualified(
      SqlTree tree, Map<String, QualifiedName> originals, Set<String> hidden) {
    return switch (tree) {
      case Node node -> {
        Map<String, SqlTree> fields = new LinkedHashMap<>();
        node.fields()
            .forEach((name, value) -> fields.put(name, qualified(value, originals, hidden)));
        Node changed = Node.of(node.tag(), fields);
        boolean bare =
            node.is("RangeVar")
                && node.text("schemaname").isEmpty()
                && originals.containsKey(node.text("relname"))
                && !hidden.contains(node.text("relname"));
        yield bare ? changed.with("schemaname", new Text(TEMPORARY_SCHEMA)) : changed;
      }
      case Sequence sequence ->
          new Sequence(
              sequence.elements().stream()
                  .map(child -> qualified(child, originals, hidden))
                  .toList());
      case SqlTree leaf -> leaf;
    };
  }
}
