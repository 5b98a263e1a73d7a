package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintRules;
import dev.pgflux.domain.object.constraint.ConstraintSql;
import dev.pgflux.domain.object.constraint.ParentChecks;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.object.table.Table.ReplicaIdentity;
import dev.pgflux.domain.object.table.Table.RowSecurity;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.ForeignOptions;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.StorageParameters;
import dev.pgflux.domain.rules.Uses;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The statements that make a table with the constraints that can be made along. */
final class TableCreation {
  /** The first version with NOT NULL as a constraint of a table. */
  private static final int TABLE_CONSTRAINTS = 18;

  /** The first version in which a partition has its identity columns from its parent. */
  private static final int SHARED_IDENTITY = 17;

  private final Table table;
  private final RuleContext context;
  private final List<Constraint> constraints;
  private final boolean alone;
  private final List<Constraint> brought;
  private final List<Column> given;

  TableCreation(Table table, RuleContext context) {
    this.table = table;
    this.context = context;
    this.constraints =
        context.desired().constraintsOf(table.id()).stream()
            .filter(it -> ConstraintRules.isMadeWithTable(it, context))
            .toList();
    this.alone = new Attachment(context).isMadeAlone(table);
    this.brought = alone ? new ParentChecks(context).demanded(table) : List.of();
    this.given = given();
  }

  private List<Column> given() {
    if (alone) {
      return List.of();
    }
    return table.ofType().isPresent() ? typed(table) : new Lineage(context).given(table);
  }

  /** The columns of a typed table are those of its type, without anything else. */
  private static List<Column> typed(Table table) {
    return table.columns().stream()
        .map(it -> Column.of(it.name(), it.type()).withCollation(it.collation()))
        .toList();
  }

  List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(create());
    ColumnDrafts columns = new ColumnDrafts(table, context);
    for (Column column : table.columns()) {
      Optional<Column> present =
          given.stream().filter(it -> it.name().equals(column.name())).findFirst();
      drafts.addAll(
          present.map(it -> deviations(it, column)).orElseGet(() -> columns.details(column)));
    }
    TableSettings settings = new TableSettings(table, context);
    drafts.addAll(settings.rowSecurity(RowSecurity.OFF, table.rowSecurity()));
    if (!(table.replicaIdentity() instanceof ReplicaIdentity.PrimaryKey)) {
      drafts.addAll(settings.replicaIdentity(table.replicaIdentity()));
    }
    if (alone && table.hierarchy() instanceof Hierarchy.Partition partition) {
      drafts.addAll(settings.attached(partition));
    } else {
      drafts.addAll(new InheritedTriggers(context).ofAttached(table));
    }
    return drafts;
  }

  /** What a column from a parent or a type has of its own, beside what its statement says. */
  private List<Draft> deviations(Column present, Column wanted) {
    List<Draft> drafts = new ArrayList<>();
    Column made =
        present
            .withType(wanted.type())
            .withCollation(wanted.collation())
            .withNotNull(
                isSaid(wanted) ? wanted.notNull().map(TableCreation::asSaid) : present.notNull());
    for (TableAlteration alteration :
        ColumnComparison.compare(
            made, wanted, NotNullComparison.ofMade(made, wanted), context.version())) {
      drafts.addAll(new TableRules().alter(table, table, alteration, context));
    }
    return drafts;
  }

  private static NotNull asSaid(NotNull wanted) {
    return wanted.withComment(Optional.empty());
  }

  /**
   * Whether the statement gives a column from a parent a NOT NULL constraint of the table's own. In
   * PostgreSQL 18 it is too late for its name once the table is there.
   */
  private boolean isSaid(Column wanted) {
    boolean fromParent = given.stream().anyMatch(it -> it.name().equals(wanted.name()));
    boolean own = wanted.notNull().filter(it -> it.validated() && !it.inherited()).isPresent();
    boolean same =
        given.stream()
            .filter(it -> it.name().equals(wanted.name()))
            .anyMatch(it -> NotNullComparison.ofMade(it, wanted).isEmpty());
    return fromParent
        && own
        && !same
        && (table.isPartition()
            || (table.ofType().isEmpty() && context.version().isAtLeast(TABLE_CONSTRAINTS)));
  }

  private Draft create() {
    Effects effects = Effects.NONE;
    for (Constraint constraint : constraints) {
      effects = effects.making(Reference.to(constraint.id()));
    }
    for (Constraint check : brought) {
      effects = effects.needing(needsBeside(check));
    }
    Draft create =
        Draft.of(table, Operation.CREATE_TABLE, Sql.join(" ", clauses())).withEffects(effects);
    return table.hierarchy() instanceof Hierarchy.Partition it && !alone
        ? new TableHazards(table, context).ofNewPartition(it.parent(), create)
        : create;
  }

  private static List<Reference> needsBeside(Constraint check) {
    return Uses.of(check.fragments()).stream()
        .filter(it -> !it.object().equals(check.owner()))
        .toList();
  }

  private List<Sql> clauses() {
    List<Sql> clauses = new ArrayList<>();
    clauses.add(Sql.of(words() + " ?", table.id().name()));
    switch (table.hierarchy()) {
      case Hierarchy.Partition it when alone -> clauses.add(body());
      case Hierarchy.Partition it -> {
        clauses.add(Sql.of("PARTITION OF ?", it.parent().name()));
        List<Sql> columns =
            said().map(column -> Sql.of("? ", column.name()).plus(ownNotNull(column))).toList();
        if (!columns.isEmpty()) {
          clauses.add(Sql.of("(\n    ").plus(Sql.join(",\n    ", columns)).plus("\n)"));
        }
        clauses.add(Sql.of("?", it.bound()));
      }
      case Hierarchy.Root root -> clauses.add(body());
      case Hierarchy.Child child -> {
        clauses.add(body());
        clauses.add(Sql.of("INHERITS (?)", parents(child)));
      }
    }
    table.partitionKey().ifPresent(it -> clauses.add(Sql.of("PARTITION BY ?", it)));
    table.storage().accessMethod().ifPresent(it -> clauses.add(Sql.of("USING ?", it)));
    if (!table.storage().parameters().isEmpty()) {
      clauses.add(Sql.of("WITH (?)", StorageParameters.list(table.storage().parameters())));
    }
    table.storage().tablespace().ifPresent(it -> clauses.add(Sql.of("TABLESPACE ?", it)));
    table.foreign().ifPresent(it -> addForeign(clauses, it));
    return clauses;
  }

  private Stream<Column> said() {
    return table.columns().stream().filter(this::isSaid);
  }

  private static Sql ownNotNull(Column column) {
    return ColumnSql.notNull(column.notNull().orElseThrow());
  }

  private String words() {
    if (table.foreign().isPresent()) {
      return "CREATE FOREIGN TABLE";
    }
    return table.persistence() == Persistence.UNLOGGED ? "CREATE UNLOGGED TABLE" : "CREATE TABLE";
  }

  private static void addForeign(List<Sql> clauses, Table.Foreign foreign) {
    clauses.add(Sql.of("SERVER ?", foreign.server()));
    if (!foreign.options().isEmpty()) {
      clauses.add(Sql.of("OPTIONS (?)", ForeignOptions.list(foreign.options())));
    }
  }

  private static Sql parents(Hierarchy.Child child) {
    return Sql.join(
        ", ", child.parents().stream().map(QualifiedId::name).map(it -> Sql.of("?", it)).toList());
  }

  /** A column of a table that becomes a partition; that gives it its identity since 17. */
  private Column brought(Column column) {
    return column.value() instanceof Column.Value.Identity
            && context.version().isAtLeast(SHARED_IDENTITY)
        ? column.withValue(new Column.Value.None())
        : column;
  }

  private Sql body() {
    if (table.ofType().isPresent()) {
      return Sql.of("OF ?", table.ofType().get());
    }
    List<Sql> lines = new ArrayList<>();
    table.columns().stream()
        .filter(it -> alone || !it.inherited())
        .forEach(it -> lines.add(ColumnSql.definition(alone ? brought(it) : it)));
    said().filter(Column::inherited).forEach(it -> lines.add(ColumnSql.notNullOf(it)));
    constraints.forEach(it -> lines.add(ConstraintSql.clause(it)));
    brought.forEach(it -> lines.add(ConstraintSql.clause(it)));
    return lines.isEmpty()
        ? Sql.of("()")
        : Sql.of("(\n    ").plus(Sql.join(",\n    ", lines)).plus("\n)");
  }
}
