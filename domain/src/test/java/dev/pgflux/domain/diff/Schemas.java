package dev.pgflux.domain.diff;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.plan.Planner;
import dev.pgflux.domain.plan.Staging;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Small schemas for tests of comparison and planning. */
final class Schemas {
  private Schemas() {}

  static QualifiedId relation(String name) {
    return ObjectId.relation(QualifiedName.of("public", name));
  }

  static Column column(String name, String type) {
    return Column.of(Identifier.of(name), DataType.builtIn(type));
  }

  static Table table(String name, Column... columns) {
    return Table.of(relation(name), List.of(columns));
  }

  static Constraint constraint(String table, String name, ConstraintDefinition definition) {
    return new Constraint(
        ObjectId.constraint(relation(table), Identifier.of(name)),
        definition,
        Constraint.Timing.NOT_DEFERRABLE,
        true,
        true,
        false,
        Optional.empty(),
        true,
        Optional.empty(),
        ObjectMeta.NONE);
  }

  static Constraint primaryKey(String table, String name, String column) {
    return constraint(
        table,
        name,
        new ConstraintDefinition.Key(
            true,
            List.of(Identifier.of(column)),
            false,
            false,
            ConstraintDefinition.IndexStorage.DEFAULT));
  }

  static Constraint foreignKey(String table, String column, String referenced) {
    return constraint(
        table,
        table + "_" + column + "_fkey",
        new ConstraintDefinition.ForeignKey(
            List.of(Identifier.of(column)),
            relation(referenced),
            List.of(Identifier.of("id")),
            ConstraintDefinition.Match.SIMPLE,
            ConstraintDefinition.Action.NO_ACTION,
            ConstraintDefinition.Action.NO_ACTION,
            List.of(),
            false));
  }

  static Fragment fragment(Fragment.Kind kind, String sql, Reference... references) {
    SqlTree tree = new SqlTree.Text(sql);
    return Fragment.ofText(kind, sql, Fragment.Scope.EMPTY)
        .withResolution(
            new Fragment.Resolution.Resolved(
                tree,
                tree,
                new TreeSet<>(Arrays.asList(references)),
                Collections.emptySortedSet(),
                false));
  }

  static View view(String name, String query, String column, Reference... references) {
    return new View(
        relation(name),
        List.of(ViewColumn.of(Identifier.of(column))),
        fragment(Fragment.Kind.QUERY, query, references),
        Collections.emptySortedMap(),
        ObjectMeta.NONE);
  }

  static Snapshot snapshot(SchemaObject... objects) {
    SchemaObject schema = new Schema(ObjectId.schema(Identifier.of("public")), ObjectMeta.NONE);
    return Snapshot.of(
        new PgVersion(18, 0), Stream.concat(Stream.of(schema), Stream.of(objects)).toList());
  }

  static CatalogContext catalog() {
    return new CatalogContext(
        new PgVersion(18, 0),
        Identifier.of("postgres"),
        List.of(Identifier.of("public")),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Map.of(),
        new TreeMap<>(),
        Map.of(),
        Set.of());
  }

  static Difference difference(Snapshot live, Snapshot desired) {
    return Differ.diff(new DiffRequest(live, desired, catalog(), Map.of(), Map.of(), List.of()));
  }

  static List<String> plan(Snapshot live, Snapshot desired) {
    SqlRenderer renderer = new SqlRenderer(Schemas::print);
    return new Planner(renderer, Staging.NONE)
        .plan(difference(live, desired))
        .steps()
        .map(step -> step.sql())
        .toList();
  }

  private static String print(Fragment fragment) {
    return ((Fragment.Source.SqlText) fragment.source()).value();
  }
}
