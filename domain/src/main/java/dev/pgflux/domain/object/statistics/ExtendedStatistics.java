package dev.pgflux.domain.object.statistics;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Extended statistics ({@code pg_statistic_ext}).
 *
 * @param id its identity
 * @param table the table
 * @param kinds what is kept; empty for statistics of a single expression
 * @param elements columns, then expressions; columns in the table's order
 * @param statisticsTarget empty for the server's setting
 * @param meta owner, comment
 */
public record ExtendedStatistics(
    QualifiedId id,
    QualifiedId table,
    Set<Kind> kinds,
    List<IndexElement.Key> elements,
    OptionalInt statisticsTarget,
    ObjectMeta meta)
    implements SchemaObject {

  /** What is kept. */
  public enum Kind {
    /** Numbers of distinct groups. */
    NDISTINCT,
    /** Functional dependencies. */
    DEPENDENCIES,
    /** Most common values. */
    MCV
  }

  /** Copies the collections. */
  public ExtendedStatistics {
    EnumSet<Kind> copy = EnumSet.noneOf(Kind.class);
    copy.addAll(kinds);
    kinds = Collections.unmodifiableSet(copy);
    elements = List.copyOf(elements);
  }

  @Override
  public ExtendedStatistics withMeta(ObjectMeta newMeta) {
    return new ExtendedStatistics(id, table, kinds, elements, statisticsTarget, newMeta);
  }

  @Override
  public String kindLabel() {
    return "statistics";
  }

  @Override
  public ExtendedStatistics mapFragments(UnaryOperator<Fragment> change) {
    List<IndexElement.Key> changed =
        elements.stream()
            .map(key ->
                switch (key) {
                  case IndexElement.Key.OfColumn column -> column;
                  case IndexElement.Key.OfExpression expression ->
                      (IndexElement.Key)
                          new IndexElement.Key.OfExpression(change.apply(expression.expression()));
                })
            .toList();
    return new ExtendedStatistics(id, table, kinds, changed, statisticsTarget, meta);
  }
}
