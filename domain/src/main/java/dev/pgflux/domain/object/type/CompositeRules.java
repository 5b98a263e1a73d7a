package dev.pgflux.domain.object.type;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.type.CompositeAlteration.AddAttribute;
import dev.pgflux.domain.object.type.CompositeAlteration.AlterAttribute;
import dev.pgflux.domain.object.type.CompositeAlteration.DropAttribute;
import dev.pgflux.domain.object.type.CompositeAlteration.ReplaceComposite;
import dev.pgflux.domain.object.type.CompositeAlteration.SetAttributeComment;
import dev.pgflux.domain.object.type.CompositeType.Attribute;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.ColumnMeta;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of composite types. Attributes come and go at any time; their types do not change while
 * a column holds values of the type (<a
 * href="https://www.postgresql.org/docs/18/sql-altertype.html">ALTER TYPE</a>, {@code
 * find_composite_type_dependencies}). Then, too, the order of attributes is no difference, as it is
 * none for the columns of a table.
 */
public final class CompositeRules implements KindRules<CompositeType, CompositeAlteration> {
  /** Makes the rules. */
  public CompositeRules() {}

  @Override
  public Comparison<CompositeAlteration> compare(
      CompositeType live, CompositeType desired, RuleContext context) {
    List<Attribute> stored = CompositeAttributes.stored(live, desired);
    boolean inUse = TypeReplacement.isInUse(live.id(), context);
    if (!inUse && !names(stored).equals(names(desired.attributes()))) {
      return new Comparison.Recreated<>("the order of its attributes changes");
    }
    List<CompositeAlteration> differences = new ArrayList<>();
    List<CompositeAlteration> shapes = CompositeAttributes.differences(live, desired);
    if (inUse && shapes.stream().anyMatch(AlterAttribute.class::isInstance)) {
      differences.add(replacement(live, desired));
    } else {
      differences.addAll(shapes);
    }
    differences.addAll(CompositeAttributes.comments(live, desired));
    return new Comparison.Altered<>(differences);
  }

  @Override
  public Comparison<CompositeAlteration> react(
      CompositeType live, CompositeType desired, Invalidation lost, RuleContext context) {
    boolean stillUsed =
        desired.attributes().stream()
            .anyMatch(it -> ObjectId.type(it.type().name()).equals(lost.reference().object()));
    if (!stillUsed
        && live.attributes().stream()
            .anyMatch(it -> ObjectId.type(it.type().name()).equals(lost.reference().object()))) {
      return new Comparison.Altered<>(List.of());
    }
    return TypeReplacement.isInUse(live.id(), context)
        ? new Comparison.Altered<>(List.of(replacement(live, desired)))
        : new Comparison.Recreated<>(lost.reference() + " does not survive as it is");
  }

  private static ReplaceComposite replacement(CompositeType live, CompositeType desired) {
    List<Attribute> stored = CompositeAttributes.stored(live, desired);
    return new ReplaceComposite(live, new CompositeType(desired.id(), stored, desired.meta()));
  }

  private static List<Identifier> names(List<Attribute> attributes) {
    return attributes.stream().map(Attribute::name).toList();
  }

  @Override
  public List<Draft> create(CompositeType desired, RuleContext context) {
    List<Sql> attributes =
        desired.attributes().stream().map(CompositeAttributes::definition).toList();
    Sql sql = Sql.of("CREATE TYPE ? AS (?)", desired.id().name(), Sql.join(", ", attributes));
    List<Draft> drafts = new ArrayList<>();
    drafts.add(Draft.of(desired, Operation.CREATE_TYPE, sql));
    for (Attribute attribute : desired.attributes()) {
      if (attribute.comment().isPresent()) {
        drafts.add(comment(desired, attribute.name(), attribute.comment()));
      }
    }
    return drafts;
  }

  @Override
  public List<Draft> drop(CompositeType live, RuleContext context) {
    Sql sql = Sql.of("DROP TYPE ?", live.id().name());
    return List.of(Draft.of(live, Operation.DROP_TYPE, sql));
  }

  @Override
  public List<Draft> alter(
      CompositeType live,
      CompositeType desired,
      CompositeAlteration alteration,
      RuleContext context) {
    return switch (alteration) {
      case AddAttribute add -> List.of(CompositeAttributes.add(desired, add, context));
      case DropAttribute drop -> List.of(CompositeAttributes.drop(live, drop, context));
      case AlterAttribute alter -> List.of(CompositeAttributes.alter(desired, alter, context));
      case SetAttributeComment set -> List.of(comment(desired, set.attribute(), set.after()));
      case ReplaceComposite replace -> replace(replace, context);
    };
  }

  /** The text of an old value must have the attributes of the new type, and no others. */
  private List<Draft> replace(ReplaceComposite replace, RuleContext context) {
    CompositeType live = replace.before();
    List<Draft> drafts = new ArrayList<>();
    for (CompositeAlteration shape : CompositeAttributes.differences(live, replace.after())) {
      switch (shape) {
        case AddAttribute add -> drafts.add(CompositeAttributes.add(live, add, context));
        case DropAttribute drop -> drafts.add(CompositeAttributes.drop(live, drop, context));
        case AlterAttribute alter -> {}
        case SetAttributeComment comment -> {}
        case ReplaceComposite again -> {}
      }
    }
    drafts.addAll(
        TypeReplacement.drafts(
            live,
            replace.after(),
            create(replace.after(), context),
            CompositeAttributes.replacementHazard(live),
            context));
    return drafts;
  }

  @Override
  public Set<Invalidation> invalidations(
      CompositeType live, CompositeType desired, CompositeAlteration alteration) {
    return switch (alteration) {
      case AddAttribute add -> Set.of();
      case SetAttributeComment set -> Set.of();
      case DropAttribute drop ->
          Set.of(
              new Invalidation(
                  Reference.to(live.id(), drop.before().name()), Invalidation.Kind.DROPPED));
      case AlterAttribute alter ->
          Set.of(
              new Invalidation(
                  Reference.to(live.id(), alter.before().name()), Invalidation.Kind.RETYPED));
      case ReplaceComposite replace ->
          Set.of(new Invalidation(Reference.to(live.id()), Invalidation.Kind.DROPPED));
    };
  }

  private static Draft comment(CompositeType type, Identifier attribute, Optional<String> comment) {
    return ColumnMeta.comment(type, type.id(), attribute, comment);
  }
}
