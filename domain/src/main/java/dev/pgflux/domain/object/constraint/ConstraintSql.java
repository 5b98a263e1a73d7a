package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Action;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.IndexStorage;
import dev.pgflux.domain.object.index.IndexSql;
import dev.pgflux.domain.rules.StorageParameters;
import java.util.ArrayList;
import java.util.List;

/** Constraints as SQL. */
public final class ConstraintSql {
  private ConstraintSql() {}

  /**
   * A whole constraint, as CREATE TABLE and ALTER TABLE … ADD take it.
   *
   * @param constraint the constraint
   * @return the clause with its name
   */
  public static Sql clause(Constraint constraint) {
    List<Sql> clauses = new ArrayList<>();
    clauses.add(Sql.of("CONSTRAINT ?", constraint.id().name()));
    switch (constraint.definition()) {
      case ConstraintDefinition.Key it -> addKey(clauses, it);
      case ConstraintDefinition.Check it -> addCheck(clauses, it);
      case ConstraintDefinition.ForeignKey it -> addForeignKey(clauses, it);
      case ConstraintDefinition.Exclusion it -> addExclusion(clauses, it);
    }
    addTiming(clauses, constraint.timing());
    if (!constraint.enforced()) {
      clauses.add(Sql.of("NOT ENFORCED"));
    } else if (!constraint.validated()) {
      clauses.add(Sql.of("NOT VALID"));
    }
    return Sql.join(" ", clauses);
  }

  /**
   * A key that takes over a unique index, as ALTER TABLE … ADD takes it.
   *
   * @param constraint the key
   * @param index the name of an index that says the same
   * @return the clause with the constraint's name
   */
  public static Sql usingIndex(Constraint constraint, Identifier index) {
    boolean primary =
        constraint.definition() instanceof ConstraintDefinition.Key key && key.primary();
    List<Sql> clauses = new ArrayList<>();
    clauses.add(
        Sql.of(
            primary
                ? "CONSTRAINT ? PRIMARY KEY USING INDEX ?"
                : "CONSTRAINT ? UNIQUE USING INDEX ?",
            constraint.id().name(),
            index));
    addTiming(clauses, constraint.timing());
    return Sql.join(" ", clauses);
  }

  private static void addKey(List<Sql> clauses, ConstraintDefinition.Key key) {
    String words =
        key.primary()
            ? "PRIMARY KEY (?)"
            : key.nullsNotDistinct() ? "UNIQUE NULLS NOT DISTINCT (?)" : "UNIQUE (?)";
    Sql columns = Sql.names(key.columns());
    clauses.add(Sql.of(words, key.withoutOverlaps() ? columns.plus(" WITHOUT OVERLAPS") : columns));
    addIndex(clauses, key.index());
  }

  private static void addIndex(List<Sql> clauses, IndexStorage index) {
    if (!index.include().isEmpty()) {
      clauses.add(Sql.of("INCLUDE (?)", Sql.names(index.include())));
    }
    if (!index.parameters().isEmpty()) {
      clauses.add(Sql.of("WITH (?)", StorageParameters.list(index.parameters())));
    }
    index.tablespace().ifPresent(name -> clauses.add(Sql.of("USING INDEX TABLESPACE ?", name)));
  }

  private static void addCheck(List<Sql> clauses, ConstraintDefinition.Check check) {
    clauses.add(Sql.of("CHECK (?)", check.expression()));
    if (check.noInherit()) {
      clauses.add(Sql.of("NO INHERIT"));
    }
  }

  private static void addForeignKey(List<Sql> clauses, ConstraintDefinition.ForeignKey key) {
    clauses.add(
        Sql.of(
            "FOREIGN KEY (?) REFERENCES ? (?)",
            periodColumns(key.columns(), key.period()),
            key.referenced().name(),
            periodColumns(key.referencedColumns(), key.period())));
    if (key.match() == ConstraintDefinition.Match.FULL) {
      clauses.add(Sql.of("MATCH FULL"));
    }
    if (key.onUpdate() != Action.NO_ACTION) {
      clauses.add(Sql.of("ON UPDATE ").plus(action(key.onUpdate())));
    }
    if (key.onDelete() != Action.NO_ACTION) {
      Sql onDelete = Sql.of("ON DELETE ").plus(action(key.onDelete()));
      clauses.add(
          key.onDeleteColumns().isEmpty()
              ? onDelete
              : onDelete.plus(" (?)", Sql.names(key.onDeleteColumns())));
    }
  }

  private static Sql periodColumns(List<Identifier> columns, boolean period) {
    List<Sql> names = new ArrayList<>(columns.stream().map(name -> Sql.of("?", name)).toList());
    if (period) {
      names.add(Sql.of("PERIOD ").plus(names.removeLast()));
    }
    return Sql.join(", ", names);
  }

  private static Sql action(Action action) {
    return Sql.of(
        switch (action) {
          case NO_ACTION -> "NO ACTION";
          case RESTRICT -> "RESTRICT";
          case CASCADE -> "CASCADE";
          case SET_NULL -> "SET NULL";
          case SET_DEFAULT -> "SET DEFAULT";
        });
  }

  private static void addExclusion(List<Sql> clauses, ConstraintDefinition.Exclusion exclusion) {
    List<Sql> elements =
        exclusion.elements().stream()
            .map(it -> IndexSql.element(it.element()).plus(" WITH ").plus(operator(it)))
            .toList();
    clauses.add(Sql.of("EXCLUDE USING ? (?)", exclusion.method(), Sql.join(", ", elements)));
    addIndex(clauses, exclusion.index());
    exclusion.predicate().ifPresent(it -> clauses.add(Sql.of("WHERE (?)", it)));
  }

  private static Sql operator(ConstraintDefinition.ExclusionElement element) {
    return element.operator().isBuiltIn()
        ? Sql.operator(element.operator().name())
        : Sql.of("OPERATOR(?.", element.operator().schema())
            .plus(Sql.operator(element.operator().name()))
            .plus(")");
  }

  /**
   * When a constraint is checked.
   *
   * @param timing the time
   * @return the clause; empty for the default
   */
  public static Sql timing(Constraint.Timing timing) {
    return Sql.of(
        switch (timing) {
          case NOT_DEFERRABLE -> "NOT DEFERRABLE";
          case INITIALLY_IMMEDIATE -> "DEFERRABLE";
          case INITIALLY_DEFERRED -> "DEFERRABLE INITIALLY DEFERRED";
        });
  }

  private static void addTiming(List<Sql> clauses, Constraint.Timing timing) {
    if (timing != Constraint.Timing.NOT_DEFERRABLE) {
      clauses.add(timing(timing));
    }
  }
}
