package dev.pgflux.domain.object.type;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.type.RangeAlteration.RenameMultirange;
import dev.pgflux.domain.object.type.RangeAlteration.ReplaceRange;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules of range types, of which PostgreSQL changes nothing in place. */
public final class RangeRules implements KindRules<RangeType, RangeAlteration> {
  /** Makes the rules. */
  public RangeRules() {}

  @Override
  public Comparison<RangeAlteration> compare(
      RangeType live, RangeType desired, RuleContext context) {
    if (live.withMeta(ObjectMeta.NONE).equals(desired.withMeta(ObjectMeta.NONE))) {
      return new Comparison.Altered<>(List.of());
    }
    return onlyMultirangeRenamed(live, desired)
        ? new Comparison.Altered<>(
            List.of(new RenameMultirange(live.multirange(), desired.multirange())))
        : replaced(live, desired, "its definition changes", context);
  }

  private static boolean onlyMultirangeRenamed(RangeType live, RangeType desired) {
    return live.multirange().schema().equals(desired.multirange().schema())
        && live.withMultirange(desired.multirange())
            .withMeta(ObjectMeta.NONE)
            .equals(desired.withMeta(ObjectMeta.NONE));
  }

  @Override
  public Comparison<RangeAlteration> react(
      RangeType live, RangeType desired, Invalidation lost, RuleContext context) {
    return replaced(live, desired, lost.reference() + " does not survive as it is", context);
  }

  private static Comparison<RangeAlteration> replaced(
      RangeType live, RangeType desired, String reason, RuleContext context) {
    return TypeReplacement.isInUse(live.id(), context)
        ? new Comparison.Altered<>(List.of(new ReplaceRange(live, desired)))
        : new Comparison.Recreated<>(reason);
  }

  @Override
  public List<Draft> create(RangeType desired, RuleContext context) {
    List<Sql> options = new ArrayList<>();
    options.add(Sql.of("SUBTYPE = ?", desired.subtype()));
    desired.operatorClass().ifPresent(name -> options.add(Sql.of("SUBTYPE_OPCLASS = ?", name)));
    desired.collation().ifPresent(name -> options.add(Sql.of("COLLATION = ?", name)));
    desired.canonical().ifPresent(name -> options.add(Sql.of("CANONICAL = ?", name)));
    desired.subtypeDifference().ifPresent(name -> options.add(Sql.of("SUBTYPE_DIFF = ?", name)));
    options.add(Sql.of("MULTIRANGE_TYPE_NAME = ?", desired.multirange()));
    Sql sql = Sql.of("CREATE TYPE ? AS RANGE (?)", desired.id().name(), Sql.join(", ", options));
    Draft create = Draft.of(desired, Operation.CREATE_TYPE, sql);
    return desired
        .canonical()
        .map(function -> List.of(shell(desired), afterCanonical(create, function)))
        .orElse(List.of(create));
  }

  /** The canonical function takes the type that it is for, so that a shell must be there first. */
  private static Draft shell(RangeType desired) {
    return Draft.of(desired, Operation.CREATE_TYPE, Sql.of("CREATE TYPE ?", desired.id().name()));
  }

  private static Draft afterCanonical(Draft create, QualifiedName function) {
    DataType range = DataType.of(((QualifiedId) create.object()).name());
    Reference canonical = Reference.to(new RoutineId(function, List.of(range)));
    return create.withEffects(create.effects().needing(canonical));
  }

  @Override
  public List<Draft> drop(RangeType live, RuleContext context) {
    Sql sql = Sql.of("DROP TYPE ?", live.id().name());
    return List.of(Draft.of(live, Operation.DROP_TYPE, sql));
  }

  @Override
  public List<Draft> alter(
      RangeType live, RangeType desired, RangeAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case RenameMultirange(QualifiedName before, QualifiedName after) -> {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(
            Draft.on(
                desired,
                Operation.RENAME,
                Sql.of("ALTER TYPE ? RENAME TO ?", before, after.name())));
        drafts.addAll(RangeConstructors.ofMultirange(desired, before));
        yield drafts;
      }
      case ReplaceRange replace -> {
        Hazard hazard =
            Hazard.blocking(
                HazardKind.COLUMN_TYPE_CHANGE,
                live,
                "Every column of the type is rewritten while nobody can read, and the change fails"
                    + " on a value that the new type does not take.",
                "Add a new type, and move the columns over one by one.");
        List<Draft> drafts =
            new ArrayList<>(
                TypeReplacement.drafts(live, desired, create(desired, context), hazard, context));
        drafts.addAll(1, makeRoom(live));
        yield drafts;
      }
    };
  }

  /**
   * The multirange type and the constructor functions keep their names when their range is renamed.
   * Those that could have the arguments of new ones must make room too.
   */
  private static List<Draft> makeRoom(RangeType live) {
    QualifiedName range = live.id().name();
    DataType bound = live.subtype();
    DataType flags = DataType.builtIn("text");
    return List.of(
        Draft.of(
            live,
            Operation.ALTER_TYPE,
            Sql.of("ALTER TYPE ? RENAME TO ?", live.multirange(), oldName(live.multirange()))),
        constructor(live, range, List.of(bound, bound)),
        constructor(live, range, List.of(bound, bound, flags)),
        constructor(live, live.multirange(), List.of()));
  }

  private static Draft constructor(RangeType live, QualifiedName name, List<DataType> arguments) {
    Sql signature = ObjectNaming.signature(new RoutineId(name, arguments));
    return Draft.of(
        live,
        Operation.ALTER_ROUTINE,
        Sql.of("ALTER FUNCTION ? RENAME TO ?", signature, oldName(name)));
  }

  private static Identifier oldName(QualifiedName name) {
    return TypeReplacement.oldName(name).name();
  }

  @Override
  public Set<Invalidation> invalidations(
      RangeType live, RangeType desired, RangeAlteration alteration) {
    return switch (alteration) {
      case ReplaceRange replace ->
          Set.of(new Invalidation(Reference.to(live.id()), Invalidation.Kind.DROPPED));
      case RenameMultirange rename -> Set.of();
    };
  }
}
