package dev.pgflux.domain.object.type;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.MetaRules;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Replaces a type that columns use, so that their rows are kept: the old type is renamed away, the
 * new one takes its name, the columns move over by the rules of their tables, and the old one is
 * dropped.
 *
 * <p>A step that moves a column needs {@code Reference.to(ObjectId.type(name))}, frees {@link
 * #oldType}, and must not free the former.
 */
public final class TypeReplacement {
  private static final String SUFFIX = "__pgflux_old";

  private TypeReplacement() {}

  /**
   * The name that a replaced type has until its columns have moved to the new one.
   *
   * @param name the type's name
   * @return a name that is not too long
   */
  public static QualifiedName oldName(QualifiedName name) {
    return new QualifiedName(name.schema(), name.name().withSuffix(SUFFIX));
  }

  /**
   * The replaced type, while it is still there.
   *
   * @param name the type's name
   * @return what the columns free
   */
  public static Reference oldType(QualifiedName name) {
    return Reference.to(ObjectId.type(oldName(name)));
  }

  /**
   * Whether a live table has a column of a type: directly, as an array, or through a domain, a
   * range or a composite type.
   *
   * @param type the type
   * @param context both snapshots
   * @return true if rows may hold a value of it
   */
  static boolean isInUse(QualifiedId type, RuleContext context) {
    Set<QualifiedName> holders = new TreeSet<>(Set.of(type.name()));
    context.live().find(type).map(TypeReplacement::names).ifPresent(holders::addAll);
    List<SchemaObject> types =
        context.live().objects().values().stream().filter(it -> !parts(it).isEmpty()).toList();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (SchemaObject each : types) {
        if (parts(each).stream().anyMatch(part -> holders.contains(part.name()))) {
          grown |= holders.addAll(names(each));
        }
      }
    }
    return context
        .live()
        .all(Table.class)
        .flatMap(table -> table.columns().stream().map(Column::type))
        .anyMatch(columnType -> holders.contains(columnType.name()));
  }

  /** The types that a type is made of. */
  private static List<DataType> parts(SchemaObject object) {
    return switch (object) {
      case DomainType it -> List.of(it.baseType());
      case RangeType it -> List.of(it.subtype());
      case CompositeType it -> it.attributes().stream().map(CompositeType.Attribute::type).toList();
      case SchemaObject other -> List.of();
    };
  }

  private static List<QualifiedName> names(SchemaObject type) {
    QualifiedName name = ((QualifiedId) type.id()).name();
    return type instanceof RangeType range ? List.of(name, range.multirange()) : List.of(name);
  }

  /**
   * The statements around the move of the columns.
   *
   * @param live the live type
   * @param desired the wanted type of the same name
   * @param create the statements that make it, CREATE first
   * @param hazard the danger
   * @param context both snapshots
   * @return the drafts in order
   */
  static List<Draft> drafts(
      SchemaObject live,
      SchemaObject desired,
      List<Draft> create,
      Hazard hazard,
      RuleContext context) {
    QualifiedName name = ((QualifiedId) desired.id()).name();
    List<Draft> drafts = new ArrayList<>();
    drafts.add(
        Draft.of(
                live,
                Operation.ALTER_TYPE,
                Sql.of("ALTER ? RENAME TO ?", ObjectNaming.target(live), oldName(name).name()))
            .withEffects(Effects.NONE.destroying(references(live)))
            .withHazard(hazard));
    Draft first = create.getFirst();
    drafts.add(first.withEffects(first.effects().making(references(desired))));
    drafts.addAll(create.subList(1, create.size()));
    drafts.addAll(MetaRules.create(MetaRules.completed(live, desired), context));
    List<Reference> oldTypes = names(live).stream().map(TypeReplacement::oldType).toList();
    String words = desired instanceof DomainType ? "DROP DOMAIN ?" : "DROP TYPE ?";
    List<Reference> oldParts = parts(live).stream().map(part -> oldType(part.name())).toList();
    drafts.add(
        Draft.of(live, Operation.DROP_TYPE, Sql.of(words, oldName(name)))
            .withEffects(
                Effects.NONE
                    .needing(Reference.to(desired.id()))
                    .freeing(oldParts)
                    .destroying(oldTypes)));
    return drafts;
  }

  /** The type with its attributes: whatever others can refer to. */
  static Set<Reference> references(SchemaObject type) {
    Set<Reference> references = new TreeSet<>(Set.of(Reference.to(type.id())));
    if (type instanceof CompositeType composite) {
      composite.attributes().stream()
          .flatMap(it -> Stream.of(Reference.to(type.id(), it.name())))
          .forEach(references::add);
    }
    return references;
  }
}
