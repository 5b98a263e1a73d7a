package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ExclusionElement;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.pglibquery.parse.fold.IndexKeys.TypedKey;
import java.util.List;
import java.util.Optional;

/** Leaves out what only repeats the default: storage, collations, operator classes. */
final class DefaultsLeftOut {
  private final TypeDefaults types;
  private final IndexKeys keys;

  DefaultsLeftOut(Folding folding) {
    this.types = new TypeDefaults(folding);
    this.keys = new IndexKeys(folding, types);
  }

  SchemaObject apply(SchemaObject object) {
    if (object instanceof Table table) {
      return table(table);
    }
    if (object instanceof Index index) {
      return index(index);
    }
    if (object instanceof Constraint constraint
        && constraint.definition() instanceof Exclusion exclusion) {
      return constraint.withDefinition(exclusion(constraint.owner(), exclusion));
    }
    if (object instanceof DomainType domain) {
      return new DomainType(
          domain.id(),
          domain.baseType(),
          collation(domain.collation(), domain.baseType()),
          domain.defaultValue(),
          domain.notNull(),
          domain.meta());
    }
    return object instanceof CompositeType type ? composite(type) : object;
  }

  private Table table(Table table) {
    boolean anything =
        table.columns().stream()
            .anyMatch(column ->
                column.collation().isPresent() || column.attributes().storage().isPresent());
    return anything
        ? table.withColumns(table.columns().stream().map(this::column).toList())
        : table;
  }

  private Column column(Column column) {
    Column.Attributes before = column.attributes();
    return column
        .withCollation(collation(column.collation(), column.type()))
        .withAttributes(
            new Column.Attributes(
                before.storage().filter(it -> !it.equals(types.storage(column.type()))),
                before.compression(),
                before.statisticsTarget(),
                before.options(),
                before.foreignOptions()));
  }

  private CompositeType composite(CompositeType type) {
    return new CompositeType(
        type.id(),
        type.attributes().stream()
            .map(it ->
                new CompositeType.Attribute(
                    it.name(), it.type(), collation(it.collation(), it.type()), it.comment()))
            .toList(),
        type.meta());
  }

  private Optional<QualifiedName> collation(Optional<QualifiedName> given, DataType type) {
    return given.filter(it -> !it.equals(types.collation(type)));
  }

  private Index index(Index index) {
    boolean anything = index.elements().stream().anyMatch(DefaultsLeftOut::saysMore);
    if (!anything) {
      return index;
    }
    List<IndexElement> elements =
        index.elements().stream()
            .map(element -> element(index.table(), index.method(), element))
            .toList();
    return new Index(
        index.id(),
        index.table(),
        index.method(),
        index.unique(),
        index.nullsNotDistinct(),
        elements,
        index.include(),
        index.predicate(),
        index.parameters(),
        index.tablespace(),
        index.onlyParent(),
        index.valid(),
        index.statisticsTargets(),
        index.attachedTo(),
        index.nameGiven(),
        index.meta());
  }

  private static boolean saysMore(IndexElement element) {
    return element.collation().isPresent() || element.operatorClass().isPresent();
  }

  private Exclusion exclusion(QualifiedId table, Exclusion exclusion) {
    return new Exclusion(
        exclusion.method(),
        exclusion.elements().stream()
            .map(it ->
                new ExclusionElement(
                    element(table, exclusion.method(), it.element()), it.operator()))
            .toList(),
        exclusion.predicate(),
        exclusion.index());
  }

  private IndexElement element(QualifiedId table, Identifier method, IndexElement element) {
    Optional<TypedKey> key = saysMore(element) ? keys.find(table, element.key()) : Optional.empty();
    if (key.isEmpty()) {
      return element;
    }
    return new IndexElement(
        element.key(),
        element.collation().filter(it -> !key.get().collation().equals(Optional.of(it))),
        element
            .operatorClass()
            .filter(it ->
                !element.operatorClassOptions().isEmpty()
                    || !types.isDefaultOperatorClass(it, method, key.get().type())),
        element.operatorClassOptions(),
        element.descending(),
        element.nullsFirst());
  }
}
