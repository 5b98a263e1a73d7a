package dev.pgflux.domain.object.table;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.Uses;
import dev.pgflux.domain.sql.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether indexes are built again though the rows stay as they are, when a column gets another type
 * or collation ({@code CheckIndexCompatible} in {@code src/backend/commands/indexcmds.c}).
 */
final class RebuiltIndexes {
  /** Types that share their operator classes. */
  private static final Set<String> TEXTS = Set.of("text", "varchar");

  private final QualifiedId table;
  private final RuleContext context;

  RebuiltIndexes(QualifiedId table, RuleContext context) {
    this.table = table;
    this.context = context;
  }

  /** Whether any index stays that the change does not leave as it is. */
  boolean any(Column before, Column after) {
    boolean otherCollation = !before.collation().equals(after.collation());
    // A domain that another one takes the place of has the same name, and its table is rewritten.
    boolean otherClass =
        !before.type().equals(after.type())
            && !sharesClasses(
                TypeChange.base(before.type(), context.live()),
                TypeChange.base(after.type(), context.desired()));
    Set<QualifiedId> tables = new HashSet<>(new Lineage(context).descendants(table));
    tables.add(table);
    return indexes(tables)
        .anyMatch(index -> isRebuilt(index, before.name(), otherCollation, otherClass));
  }

  private Stream<Index> indexes(Set<QualifiedId> tables) {
    return context.live().objects().values().stream()
        .filter(object -> !context.isDropped(object.id()))
        .flatMap(object -> Index.of(object).stream())
        .filter(index -> tables.contains(index.table()));
  }

  private static boolean isRebuilt(
      Index index, Identifier column, boolean otherCollation, boolean otherClass) {
    boolean computed =
        index.predicate().isPresent()
            || index.elements().stream()
                .anyMatch(it -> it.key() instanceof IndexElement.Key.OfExpression);
    boolean key =
        index.elements().stream()
            .filter(it -> it.key().equals(new IndexElement.Key.OfColumn(column)))
            .anyMatch(it ->
                (otherCollation && it.collation().isEmpty())
                    || (otherClass && it.operatorClass().isEmpty()));
    return key || (computed && uses(index, column));
  }

  private static boolean uses(Index index, Identifier column) {
    return index.include().contains(column)
        || index.elements().stream()
            .anyMatch(it -> it.key().equals(new IndexElement.Key.OfColumn(column)))
        || Uses.of(index.fragments()).contains(Reference.to(index.table(), column));
  }

  private static boolean sharesClasses(DataType before, DataType after) {
    boolean texts = List.of(before, after).stream().allMatch(RebuiltIndexes::isText);
    return texts || (before.name().equals(after.name()) && before.array() == after.array());
  }

  private static boolean isText(DataType type) {
    return type.name().isBuiltIn() && !type.array() && TEXTS.contains(type.name().name().value());
  }
}
