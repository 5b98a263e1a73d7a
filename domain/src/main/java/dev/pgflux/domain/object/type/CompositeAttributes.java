package dev.pgflux.domain.object.type;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeAlteration.AddAttribute;
import dev.pgflux.domain.object.type.CompositeAlteration.AlterAttribute;
import dev.pgflux.domain.object.type.CompositeAlteration.DropAttribute;
import dev.pgflux.domain.object.type.CompositeAlteration.SetAttributeComment;
import dev.pgflux.domain.object.type.CompositeType.Attribute;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the attributes of two composite types differ, and the statements for it. */
final class CompositeAttributes {
  private CompositeAttributes() {}

  /** The wanted attributes in the order that ALTER TYPE makes: those that stay, then new ones. */
  static List<Attribute> stored(CompositeType live, CompositeType desired) {
    List<Attribute> stored = new ArrayList<>();
    live.attributes().forEach(it -> find(desired, it.name()).ifPresent(stored::add));
    desired.attributes().stream()
        .filter(it -> find(live, it.name()).isEmpty())
        .forEach(stored::add);
    return stored;
  }

  static List<CompositeAlteration> differences(CompositeType live, CompositeType desired) {
    List<CompositeAlteration> differences = new ArrayList<>();
    for (Attribute before : live.attributes()) {
      Optional<Attribute> after = find(desired, before.name());
      if (after.isEmpty()) {
        differences.add(new DropAttribute(before));
      } else if (!before.type().equals(after.get().type())
          || !before.collation().equals(after.get().collation())) {
        differences.add(new AlterAttribute(before, after.get()));
      }
    }
    for (Attribute after : desired.attributes()) {
      if (find(live, after.name()).isEmpty()) {
        differences.add(new AddAttribute(after));
      }
    }
    return differences;
  }

  static List<CompositeAlteration> comments(CompositeType live, CompositeType desired) {
    List<CompositeAlteration> differences = new ArrayList<>();
    for (Attribute after : desired.attributes()) {
      Optional<String> before = find(live, after.name()).flatMap(Attribute::comment);
      if (!before.equals(after.comment())) {
        differences.add(new SetAttributeComment(after.name(), before, after.comment()));
      }
    }
    return differences;
  }

  private static Optional<Attribute> find(CompositeType type, Identifier name) {
    return type.attributes().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  static Sql definition(Attribute attribute) {
    Sql sql = Sql.of("? ?", attribute.name(), attribute.type());
    return attribute.collation().map(it -> sql.plus(" COLLATE ?", it)).orElse(sql);
  }

  static Draft add(CompositeType type, AddAttribute add, RuleContext context) {
    Sql sql = alter(type, Sql.of("ADD ATTRIBUTE ?", definition(add.after())), context);
    return Draft.of(type, Operation.ALTER_TYPE, sql)
        .withEffects(Effects.NONE.making(Reference.to(type.id(), add.after().name())));
  }

  static Draft drop(CompositeType type, DropAttribute drop, RuleContext context) {
    Sql sql = alter(type, Sql.of("DROP ATTRIBUTE ?", drop.before().name()), context);
    Draft draft =
        Draft.of(type, Operation.ALTER_TYPE, sql)
            .withEffects(Effects.NONE.destroying(Reference.to(type.id(), drop.before().name())));
    return TypeReplacement.isInUse(type.id(), context) || isTableType(type, context)
        ? draft.withHazard(
            Hazard.blocking(
                HazardKind.DATA_LOSS,
                type,
                "The values of attribute " + drop.before().name() + " are lost in every column.",
                "Copy the values before, or leave the attribute in the type."))
        : draft;
  }

  static Draft alter(CompositeType type, AlterAttribute alter, RuleContext context) {
    Attribute after = alter.after();
    Sql action = Sql.of("ALTER ATTRIBUTE ? TYPE ?", after.name(), after.type());
    Sql collated = after.collation().map(it -> action.plus(" COLLATE ?", it)).orElse(action);
    Reference itself = Reference.to(type.id(), after.name());
    return Draft.of(type, Operation.ALTER_TYPE, alter(type, collated, context))
        .withEffects(Effects.NONE.destroying(itself).making(itself));
  }

  static Hazard replacementHazard(CompositeType type) {
    return Hazard.blocking(
        HazardKind.COLUMN_TYPE_CHANGE,
        type,
        "Every column of the type is rewritten while nobody can read, and the change fails on a"
            + " value that the new type does not take.",
        "Add a new attribute or a new type, and move the values over step by step.");
  }

  /**
   * A table OF the type follows it only by CASCADE, which here hands the change on and drops
   * nothing; the table itself refuses to change its columns.
   */
  private static Sql alter(CompositeType type, Sql action, RuleContext context) {
    Sql sql = Sql.of("ALTER TYPE ? ?", type.id().name(), action);
    return isTableType(type, context) ? sql.plus(" CASCADE") : sql;
  }

  private static boolean isTableType(CompositeType type, RuleContext context) {
    return context
        .live()
        .all(Table.class)
        .filter(table -> !context.isDropped(table.id()))
        .anyMatch(table -> table.ofType().equals(Optional.of(type.id().name())));
  }
}
