package dev.pgflux.jdbc.settle;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ExclusionElement;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.jdbc.inspect.TriggerCondition;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes what one object consists of on temporary copies, and reads it back. */
final class ObjectTrial {
  private static final String TRIAL = "pgflux_trial";

  private final TrialSession session;
  private final Snapshot desired;
  private final Copies copies;
  private final Set<Fragment> wanted;
  private final IdentityHashMap<Fragment, Fragment> answers = new IdentityHashMap<>();
  private int trials;

  ObjectTrial(TrialSession session, Snapshot desired, Copies copies, Set<Fragment> wanted) {
    this.session = session;
    this.desired = desired;
    this.copies = copies;
    this.wanted = wanted;
  }

  /** The object with what the server printed in place of the wanted fragments. */
  SchemaObject settle(SchemaObject object) throws SQLException, UnsettledException {
    SchemaObject completed =
        switch (object) {
          case Table it -> table(it);
          case Constraint it -> constraint(it);
          case Index it -> index(it);
          case Policy it -> policy(it);
          case Trigger it -> trigger(it);
          case View it -> it.withColumns(view(it.columns(), it.query()));
          case MaterializedView it -> it.withColumns(view(it.columns(), it.query()));
          case DomainType it -> domain(it);
          case ExtendedStatistics it -> statistics(it);
          case SchemaObject other ->
              throw new UnsettledException(
                  "a " + other.kindLabel() + " cannot be tried on temporary copies");
        };
    return completed.mapFragments(fragment -> answers.getOrDefault(fragment, fragment));
  }

  private void answer(Fragment asked, String printed) {
    answers.put(asked, copies.restore(asked, printed));
  }

  private String nextName() {
    return TRIAL + ++trials;
  }

  private Table table(Table it) throws SQLException, UnsettledException {
    QualifiedName copy = copies.of(it.id());
    for (Column column : it.columns()) {
      switch (column.value()) {
        case Column.Value.Default(Fragment expression) when wanted.contains(expression) ->
            columnDefault(copy, column.name(), expression);
        case Column.Value.Generated(Fragment expression, boolean stored)
            when wanted.contains(expression) ->
            generated(copy, column, expression);
        case Column.Value.Default other -> {}
        case Column.Value.Generated other -> {}
        case Column.Value.None none -> {}
        case Column.Value.Identity identity -> {}
      }
    }
    if (it.partitionKey().filter(wanted::contains).isPresent()) {
      partitionKey(it, it.partitionKey().orElseThrow());
    }
    if (it.hierarchy() instanceof Table.Hierarchy.Partition partition
        && wanted.contains(partition.bound())) {
      partitionBound(partition);
    }
    return it;
  }

  private void columnDefault(QualifiedName copy, Identifier column, Fragment expression)
      throws SQLException, UnsettledException {
    session.execute(
        "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s"
            .formatted(
                SqlRenderer.qualified(copy),
                SqlRenderer.identifier(column),
                copies.relocate(expression)));
    answer(expression, attributeDefault(copy, column));
  }

  private void generated(QualifiedName copy, Column column, Fragment expression)
      throws SQLException, UnsettledException {
    Identifier trial = Identifier.of(nextName());
    session.execute(
        "ALTER TABLE %s ADD COLUMN %s GENERATED ALWAYS AS (%s) STORED"
            .formatted(
                SqlRenderer.qualified(copy),
                Copies.definition(trial, column.type(), column.collation()),
                copies.relocate(expression)));
    answer(expression, attributeDefault(copy, trial));
  }

  private String attributeDefault(QualifiedName copy, Identifier column) throws SQLException {
    return session.single(
        """
        SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid)
          FROM pg_catalog.pg_attrdef d
          JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
         WHERE d.adrelid = %s AND a.attname = %s
        """
            .formatted(TrialSession.regclass(copy), SqlRenderer.literal(column.value())));
  }

  private void partitionKey(Table it, Fragment key) throws SQLException, UnsettledException {
    QualifiedName trial = Copies.temporary(nextName());
    copies.table(trial, Copies.columns(it.columns()), " PARTITION BY " + copies.relocate(key));
    answer(
        key,
        session.single(
            "SELECT pg_catalog.pg_get_partkeydef(%s)".formatted(TrialSession.regclass(trial))));
  }

  private void partitionBound(Table.Hierarchy.Partition partition)
      throws SQLException, UnsettledException {
    Table parent =
        desired
            .find(partition.parent(), Table.class)
            .filter(Table::isPartitioned)
            .orElseThrow(() -> new UnsettledException("its parent is not known"));
    QualifiedName parentTrial = Copies.temporary(nextName());
    copies.table(
        parentTrial,
        Copies.columns(parent.columns()),
        " PARTITION BY " + copies.relocate(parent.partitionKey().orElseThrow()));
    QualifiedName trial = Copies.temporary(nextName());
    session.execute(
        "CREATE TEMPORARY TABLE %s PARTITION OF %s %s"
            .formatted(
                SqlRenderer.qualified(trial),
                SqlRenderer.qualified(parentTrial),
                copies.relocate(partition.bound())));
    answer(
        partition.bound(),
        session.single(
            "SELECT pg_catalog.pg_get_expr(relpartbound, oid) FROM pg_catalog.pg_class WHERE oid = "
                + TrialSession.regclass(trial)));
  }

  private Constraint constraint(Constraint it) throws SQLException, UnsettledException {
    switch (it.definition()) {
      case Check(Fragment expression, boolean noInherit) -> check(it, expression);
      case Exclusion exclusion -> {
        for (ExclusionElement element : exclusion.elements()) {
          element(it.owner(), exclusion.method(), element.element());
        }
        if (exclusion.predicate().filter(wanted::contains).isPresent()) {
          predicate(it.owner(), exclusion.predicate().orElseThrow());
        }
      }
      case ConstraintDefinition.Key key -> {}
      case ConstraintDefinition.ForeignKey key -> {}
    }
    return it;
  }

  private void check(Constraint it, Fragment expression) throws SQLException, UnsettledException {
    String trial = nextName();
    Optional<DomainType> domain = desired.find(it.owner(), DomainType.class);
    if (domain.isPresent()) {
      QualifiedName copy =
          domainTrial(domain.get(), " CHECK (" + copies.relocate(expression) + ")");
      answer(
          expression,
          session.single(
              """
              SELECT pg_catalog.pg_get_expr(k.conbin, 0)
                FROM pg_catalog.pg_constraint k
               WHERE k.contypid = %s::pg_catalog.regtype AND k.contype = 'c'
              """
                  .formatted(SqlRenderer.literal(SqlRenderer.qualified(copy)))));
      return;
    }
    QualifiedName copy = copies.of(it.owner());
    session.execute(
        "ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s)"
            .formatted(SqlRenderer.qualified(copy), trial, copies.relocate(expression)));
    answer(
        expression,
        session.single(
            """
            SELECT pg_catalog.pg_get_expr(k.conbin, k.conrelid)
              FROM pg_catalog.pg_constraint k
             WHERE k.conrelid = %s AND k.conname = '%s'
            """
                .formatted(TrialSession.regclass(copy), trial)));
  }

  private QualifiedName domainTrial(DomainType it, String ending) throws SQLException {
    QualifiedName trial = Copies.temporary(nextName());
    session.execute(
        "CREATE DOMAIN %s AS %s%s"
            .formatted(SqlRenderer.qualified(trial), SqlRenderer.type(it.baseType()), ending));
    return trial;
  }

  private DomainType domain(DomainType it) throws SQLException, UnsettledException {
    if (it.defaultValue().filter(wanted::contains).isPresent()) {
      Fragment value = it.defaultValue().orElseThrow();
      QualifiedName copy = domainTrial(it, " DEFAULT " + copies.relocate(value));
      answer(
          value,
          session.single(
              "SELECT pg_catalog.pg_get_expr(typdefaultbin, 0) FROM pg_catalog.pg_type WHERE oid = "
                  + SqlRenderer.literal(SqlRenderer.qualified(copy))
                  + "::pg_catalog.regtype"));
    }
    return it;
  }

  private Index index(Index it) throws SQLException, UnsettledException {
    for (IndexElement element : it.elements()) {
      element(it.table(), it.method(), element);
    }
    if (it.predicate().filter(wanted::contains).isPresent()) {
      predicate(it.table(), it.predicate().orElseThrow());
    }
    return it;
  }

  private void element(QualifiedId table, Identifier method, IndexElement element)
      throws SQLException, UnsettledException {
    if (!(element.key() instanceof IndexElement.Key.OfExpression(Fragment expression))
        || !wanted.contains(expression)) {
      return;
    }
    QualifiedName copy = copies.of(table);
    String trial = nextName();
    session.execute(
        "CREATE INDEX %s ON %s USING %s ((%s)%s%s)"
            .formatted(
                trial,
                SqlRenderer.qualified(copy),
                SqlRenderer.identifier(method),
                copies.relocate(expression),
                element.collation().map(it -> " COLLATE " + SqlRenderer.qualified(it)).orElse(""),
                element.operatorClass().map(it -> " " + SqlRenderer.qualified(it)).orElse("")));
    answer(
        expression,
        session.single(
            "SELECT pg_catalog.pg_get_indexdef(%s, 1, false)"
                .formatted(TrialSession.regclass(Copies.temporary(trial)))));
  }

  private void predicate(QualifiedId table, Fragment predicate)
      throws SQLException, UnsettledException {
    QualifiedName copy = copies.of(table);
    String trial = nextName();
    session.execute(
        "CREATE INDEX %s ON %s ((1)) WHERE %s"
            .formatted(trial, SqlRenderer.qualified(copy), copies.relocate(predicate)));
    answer(
        predicate,
        session.single(
            "SELECT pg_catalog.pg_get_expr(indpred, indrelid) FROM pg_catalog.pg_index WHERE indexrelid = "
                + TrialSession.regclass(Copies.temporary(trial))));
  }

  private Policy policy(Policy it) throws SQLException, UnsettledException {
    QualifiedName copy = copies.ownerOf(it.id());
    for (Fragment condition : it.fragments()) {
      if (wanted.contains(condition)) {
        String trial = nextName();
        session.execute(
            "CREATE POLICY %s ON %s USING (%s)"
                .formatted(trial, SqlRenderer.qualified(copy), copies.relocate(condition)));
        answer(
            condition,
            session.single(
                """
                SELECT pg_catalog.pg_get_expr(polqual, polrelid)
                  FROM pg_catalog.pg_policy WHERE polrelid = %s AND polname = '%s'
                """
                    .formatted(TrialSession.regclass(copy), trial)));
      }
    }
    return it;
  }

  /** A trigger that sees both rows, whatever the wanted one sees. */
  private Trigger trigger(Trigger it) throws SQLException, UnsettledException {
    if (it.condition().filter(wanted::contains).isEmpty()) {
      return it;
    }
    Fragment condition = it.condition().orElseThrow();
    QualifiedName copy = copies.ownerOf(it.id());
    String trial = nextName();
    session.execute(
        ("CREATE TRIGGER %s AFTER UPDATE ON %s FOR EACH ROW WHEN (%s)"
                + " EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger()")
            .formatted(trial, SqlRenderer.qualified(copy), copies.relocate(condition)));
    String definition =
        session.single(
            """
            SELECT pg_catalog.pg_get_triggerdef(oid)
              FROM pg_catalog.pg_trigger WHERE tgrelid = %s AND tgname = '%s'
            """
                .formatted(TrialSession.regclass(copy), trial));
    answer(condition, TriggerCondition.of(definition).orElseThrow());
    return it;
  }

  private List<ViewColumn> view(List<ViewColumn> columns, Fragment query)
      throws SQLException, UnsettledException {
    QualifiedName trial = Copies.temporary(nextName());
    copies.makeView(trial, columns, query);
    answer(
        query,
        session.single(
            "SELECT pg_catalog.pg_get_viewdef(%s)".formatted(TrialSession.regclass(trial))));
    return ViewTypes.addedTo(columns, trial, session, copies.originals());
  }

  private ExtendedStatistics statistics(ExtendedStatistics it)
      throws SQLException, UnsettledException {
    QualifiedName copy = copies.of(it.table());
    for (IndexElement.Key key : it.elements()) {
      if (key instanceof IndexElement.Key.OfExpression(Fragment expression)
          && wanted.contains(expression)) {
        QualifiedName trial = Copies.temporary(nextName());
        session.execute(
            "CREATE STATISTICS %s ON (%s) FROM %s"
                .formatted(
                    SqlRenderer.qualified(trial),
                    copies.relocate(expression),
                    SqlRenderer.qualified(copy)));
        answer(
            expression,
            session.single(
                """
                SELECT (pg_catalog.pg_get_statisticsobjdef_expressions(oid))[1]
                  FROM pg_catalog.pg_statistic_ext WHERE stxname = '%s' AND stxrelid = %s
                """
                    .formatted(trial.name(), TrialSession.regclass(copy))));
      }
    }
    return it;
  }
}
