package dev.pgflux.domain.scope;

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
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Objects for tests of scope, named like {@code app.item}. */
final class Given {
  private Given() {}

  static Identifier name(String value) {
    return Identifier.of(value);
  }

  static QualifiedName qualified(String value) {
    int dot = value.indexOf('.');
    return QualifiedName.of(value.substring(0, dot), value.substring(dot + 1));
  }

  static QualifiedId relation(String value) {
    return ObjectId.relation(qualified(value));
  }

  static Schema schema(String value) {
    return new Schema(ObjectId.schema(name(value)), ObjectMeta.NONE);
  }

  static Table table(String value, String... columns) {
    return Table.of(
        relation(value),
        Arrays.stream(columns)
            .map(column -> Column.of(name(column), DataType.builtIn("text")))
            .toList());
  }

  static Constraint check(String table, String value) {
    return new Constraint(
        ObjectId.constraint(relation(table), name(value)),
        new ConstraintDefinition.Check(text(Fragment.Kind.EXPRESSION, "true"), false),
        Constraint.Timing.NOT_DEFERRABLE,
        true,
        true,
        false,
        Optional.empty(),
        true,
        Optional.empty(),
        ObjectMeta.NONE);
  }

  static Table partitioned(Table table) {
    return with(
        table, table.hierarchy(), Optional.of(text(Fragment.Kind.PARTITION_KEY, "LIST (a)")));
  }

  static Table partitionOf(String parent, Table table) {
    return with(
        table,
        new Table.Hierarchy.Partition(
            relation(parent), text(Fragment.Kind.PARTITION_BOUND, "FOR VALUES IN (1)")),
        table.partitionKey());
  }

  private static Table with(Table it, Table.Hierarchy hierarchy, Optional<Fragment> key) {
    return new Table(
        it.id(),
        it.persistence(),
        it.columns(),
        hierarchy,
        key,
        it.ofType(),
        it.storage(),
        it.rowSecurity(),
        it.replicaIdentity(),
        it.clusteredIndex(),
        it.foreign(),
        it.triggerStates(),
        it.meta());
  }

  static Fragment text(Fragment.Kind kind, String sql) {
    return Fragment.ofText(kind, sql, Fragment.Scope.EMPTY);
  }

  static Snapshot snapshot(SchemaObject... objects) {
    return Snapshot.of(new PgVersion(18, 0), List.of(objects));
  }

  static List<String> names(Snapshot snapshot) {
    return snapshot.objects().keySet().stream().map(ObjectId::toString).toList();
  }
}
