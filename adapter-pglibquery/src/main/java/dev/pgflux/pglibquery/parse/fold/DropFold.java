package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** DROP of what the files made before, and of columns. */
final class DropFold {
  private DropFold() {}

  static void drop(StatementContext statement) {
    Node node = statement.node();
    String type = node.symbol("removeType");
    for (Node object : node.nodes("objects")) {
      dropNow(statement, type, object, node.flag("missing_ok"));
    }
  }

  /**
   * A DROP is of what stands before it. It cannot wait as other statements do until what it names
   * is there: it would take away what a file makes anew after it.
   */
  private static void dropNow(
      StatementContext statement, String type, Node object, boolean missingOk) {
    try {
      drop(statement, type, object);
    } catch (FoldException.Missing notThere) {
      if (!missingOk) {
        throw new FoldException(notThere.text(), notThere.place(), notThere::advice);
      }
    } catch (FoldException.PassedOver notManaged) {
      if (!missingOk) {
        statement.warn(notManaged.text());
      }
    }
  }

  private static void drop(StatementContext statement, String type, Node object) {
    remove(statement, new ObjectLocator(statement).locate(type, object));
  }

  /** Removes an object with everything that cannot be without it. */
  static void remove(StatementContext statement, ObjectId id) {
    SchemaBuilder builder = statement.builder();
    if (id instanceof ObjectId.GlobalId
        && id.objectClass() == dev.pgflux.domain.id.ObjectClass.SCHEMA) {
      builder.inSchema(id.schema().orElseThrow()).forEach(object -> remove(statement, object.id()));
    }
    if (id instanceof QualifiedId relation) {
      builder.children(relation).forEach(child -> remove(statement, child));
      builder.parts(relation).forEach(part -> builder.remove(part.id()));
      removeReferring(builder, relation);
    }
    builder.remove(id);
  }

  private static void removeReferring(SchemaBuilder builder, QualifiedId relation) {
    if (builder.find(relation, Table.class).isEmpty()) {
      return;
    }
    for (SchemaObject object : List.copyOf(builder.objects())) {
      boolean refers =
          object instanceof Constraint constraint
              && constraint.definition() instanceof ForeignKey key
              && key.referenced().equals(relation);
      boolean owned =
          object instanceof Sequence sequence
              && sequence.ownedBy().map(Reference::object).filter(relation::equals).isPresent();
      if (refers || owned) {
        builder.remove(object.id());
      }
    }
  }

  /** Drops a column of a table and of its children, with what uses it alone. */
  static void column(StatementContext statement, QualifiedId table, Identifier column) {
    SchemaBuilder builder = statement.builder();
    for (QualifiedId child : builder.children(table)) {
      boolean inherited =
          builder
              .find(child, Table.class)
              .flatMap(it -> it.column(column))
              .filter(it -> it.inherited())
              .isPresent();
      if (inherited) {
        column(statement, child, column);
      }
    }
    builder.changeTable(table, draft -> draft.columns.removeIf(it -> it.name().equals(column)));
    for (SchemaObject part : builder.parts(table)) {
      if (uses(part, column)) {
        builder.remove(part.id());
      }
    }
    for (SchemaObject object : List.copyOf(builder.objects())) {
      boolean owned =
          object instanceof Sequence sequence
              && sequence.ownedBy().equals(Optional.of(Reference.to(table, column)));
      if (owned) {
        builder.remove(object.id());
      }
    }
  }

  private static boolean uses(SchemaObject part, Identifier column) {
    if (part instanceof Constraint constraint) {
      return switch (constraint.definition()) {
        case Key key -> key.columns().contains(column) || key.index().include().contains(column);
        case ForeignKey key -> key.columns().contains(column);
        case Check check -> names(check.expression(), column);
        case Exclusion exclusion ->
            exclusion.elements().stream().anyMatch(it -> uses(it.element(), column));
      };
    }
    return part instanceof Index index
        && (index.include().contains(column)
            || index.elements().stream().anyMatch(element -> uses(element, column))
            || index.predicate().filter(it -> names(it, column)).isPresent());
  }

  private static boolean uses(IndexElement element, Identifier column) {
    return switch (element.key()) {
      case IndexElement.Key.OfColumn it -> it.name().equals(column);
      case IndexElement.Key.OfExpression it -> names(it.expression(), column);
    };
  }

  private static boolean names(Fragment fragment, Identifier column) {
    return fragment.source() instanceof Fragment.Source.Parsed parsed
        && Trees.columnNames(parsed.value()).contains(column.value());
  }
}
