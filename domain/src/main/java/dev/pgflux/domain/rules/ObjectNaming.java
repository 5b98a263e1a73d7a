package dev.pgflux.domain.rules;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.rule.Rule;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.EventTrigger;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import java.util.List;
import java.util.Optional;

/** How statements such as COMMENT ON, ALTER … OWNER TO and DROP name an object. */
public final class ObjectNaming {
  private ObjectNaming() {}

  /**
   * The words for the object's kind and its name, as COMMENT ON takes them.
   *
   * @param object the object
   * @return such as {@code TRIGGER t ON s.r} or {@code FUNCTION s.f(integer)}
   */
  public static Sql target(SchemaObject object) {
    return switch (object) {
      case Schema it -> Sql.of("SCHEMA ?", it.id().name());
      case Extension it -> Sql.of("EXTENSION ?", it.id().name());
      case Table it ->
          Sql.of(it.foreign().isPresent() ? "FOREIGN TABLE ?" : "TABLE ?", it.id().name());
      case Constraint it -> member("CONSTRAINT", it.id()).plus(onOwner(it));
      case Index it -> Sql.of("INDEX ?", it.id().name());
      case Sequence it -> Sql.of("SEQUENCE ?", it.id().name());
      case EnumType it -> Sql.of("TYPE ?", it.id().name());
      case CompositeType it -> Sql.of("TYPE ?", it.id().name());
      case RangeType it -> Sql.of("TYPE ?", it.id().name());
      case DomainType it -> Sql.of("DOMAIN ?", it.id().name());
      case View it -> Sql.of("VIEW ?", it.id().name());
      case MaterializedView it -> Sql.of("MATERIALIZED VIEW ?", it.id().name());
      case Routine it ->
          Sql.of(it.kind() == Routine.Kind.PROCEDURE ? "PROCEDURE " : "FUNCTION ")
              .plus(signature(it.id()));
      case Trigger it -> member("TRIGGER", it.id()).plus(" ON ?", it.id().owner().name());
      case EventTrigger it -> Sql.of("EVENT TRIGGER ?", it.id().name());
      case Policy it -> member("POLICY", it.id()).plus(" ON ?", it.id().owner().name());
      case Rule it -> member("RULE", it.id()).plus(" ON ?", it.id().owner().name());
      case ExtendedStatistics it -> Sql.of("STATISTICS ?", it.id().name());
      case DefaultPrivileges it -> Sql.EMPTY;
      case OpaqueObject it -> OpaqueNaming.target(it);
    };
  }

  /**
   * A routine's name with the types of its arguments.
   *
   * @param id the routine
   * @return such as {@code s.f(integer, text)}
   */
  public static Sql signature(RoutineId id) {
    List<Sql> types = id.arguments().stream().map(type -> Sql.of("?", type)).toList();
    return Sql.of("?(?)", id.name(), Sql.join(", ", types));
  }

  /**
   * On what kind of thing privileges of an object are granted.
   *
   * @param object the object
   * @return the target, or empty for a kind that has no privileges
   */
  public static Optional<PrivilegeTarget> privilegeTarget(SchemaObject object) {
    return switch (object) {
      case Schema it -> Optional.of(PrivilegeTarget.SCHEMA);
      case Table it -> Optional.of(PrivilegeTarget.TABLE);
      case View it -> Optional.of(PrivilegeTarget.TABLE);
      case MaterializedView it -> Optional.of(PrivilegeTarget.TABLE);
      case Sequence it -> Optional.of(PrivilegeTarget.SEQUENCE);
      case Routine it -> Optional.of(PrivilegeTarget.ROUTINE);
      case EnumType it -> Optional.of(PrivilegeTarget.TYPE);
      case DomainType it -> Optional.of(PrivilegeTarget.TYPE);
      case CompositeType it -> Optional.of(PrivilegeTarget.TYPE);
      case RangeType it -> Optional.of(PrivilegeTarget.TYPE);
      case OpaqueObject it -> it.privilegeTarget();
      case Extension it -> Optional.empty();
      case Constraint it -> Optional.empty();
      case Index it -> Optional.empty();
      case Trigger it -> Optional.empty();
      case EventTrigger it -> Optional.empty();
      case Policy it -> Optional.empty();
      case Rule it -> Optional.empty();
      case ExtendedStatistics it -> Optional.empty();
      case DefaultPrivileges it -> Optional.empty();
    };
  }

  /**
   * The words for an object in GRANT and REVOKE.
   *
   * @param object an object that has privileges
   * @return such as {@code TABLE s.t}: also for views, which GRANT calls tables
   */
  public static Sql grantTarget(SchemaObject object) {
    return switch (object) {
      case Table it -> Sql.of("TABLE ?", it.id().name());
      case View it -> Sql.of("TABLE ?", it.id().name());
      case MaterializedView it -> Sql.of("TABLE ?", it.id().name());
      case DomainType it -> Sql.of("TYPE ?", it.id().name());
      case OpaqueObject it -> OpaqueNaming.grantTarget(it);
      case SchemaObject other -> target(other);
    };
  }

  private static Sql member(String words, ObjectId.MemberId id) {
    return Sql.of(words + " ?", id.name());
  }

  private static Sql onOwner(Constraint constraint) {
    ObjectId.QualifiedId owner = constraint.owner();
    return switch (owner.objectClass()) {
      case TYPE -> Sql.of(" ON DOMAIN ?", owner.name());
      default -> Sql.of(" ON ?", owner.name());
    };
  }

  /**
   * A column as COMMENT ON takes it.
   *
   * @param relation the relation or composite type
   * @param column the column
   * @return {@code COLUMN s.r.c}
   */
  public static Sql column(ObjectId.QualifiedId relation, Identifier column) {
    return Sql.of("COLUMN ?.?", relation.name(), column);
  }
}
