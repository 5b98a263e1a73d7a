package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.plan.Step;
import dev.pgflux.domain.snapshot.RoleRights;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Finds the steps that the connected role is not allowed to carry out, as far as ownership and
 * CREATE privileges tell (<a
 * href="https://www.postgresql.org/docs/18/ddl-priv.html">Privileges</a>). A step that is not found
 * here may still be refused, such as an extension that is not trusted; one that is found would be.
 */
final class PermissionCheck {
  private final Snapshot live;
  private final Snapshot desired;
  private final RoleRights rights;

  PermissionCheck(Snapshot live, Snapshot desired, RoleRights rights) {
    this.live = live;
    this.desired = desired;
    this.rights = rights;
  }

  /** What is not allowed, step by step, one sentence each. */
  List<String> of(Plan plan) {
    return rights.superuser()
        ? List.of()
        : plan.steps()
            .flatMap(step -> reason(step).map(it -> sentence(step, it)).stream())
            .toList();
  }

  private static String sentence(Step step, String reason) {
    return "Step %d (%s %s %s): %s."
        .formatted(
            step.number(),
            step.operation().name().replace('_', ' '),
            step.kindLabel(),
            step.object(),
            reason);
  }

  private Optional<String> reason(Step step) {
    return switch (step.operation()) {
      case CREATE_SCHEMA, CREATE_PUBLICATION ->
          rights.createsInDatabase()
              ? Optional.empty()
              : Optional.of("CREATE on the database is needed");
      case CREATE_EVENT_TRIGGER -> Optional.of("only a superuser may");
      case ALTER_DEFAULT_PRIVILEGES -> defaultPrivileges(step.object());
      // A privilege is enough for these, which others may have granted.
      case CREATE_TRIGGER, GRANT, REVOKE, CREATE_EXTENSION, CREATE_SUBSCRIPTION, CREATE_OBJECT ->
          Optional.empty();
      case CREATE_TABLE,
          CREATE_VIEW,
          CREATE_MATERIALIZED_VIEW,
          CREATE_SEQUENCE,
          CREATE_TYPE,
          CREATE_DOMAIN,
          CREATE_ROUTINE ->
          creation(step.object());
      default -> ownership(step.object());
    };
  }

  private Optional<String> creation(ObjectId object) {
    return object
        .schema()
        .filter(schema -> live.find(ObjectId.schema(schema)).isPresent())
        .filter(schema -> !rights.schemas().contains(schema))
        .map(schema -> "CREATE on the schema " + schema + " is needed");
  }

  private Optional<String> ownership(ObjectId object) {
    return owner(object)
        .filter(owner -> !rights.actsFor(owner))
        .map(owner -> "it belongs to " + owner);
  }

  /** The owner of a live object, or of the table that it belongs to. */
  private Optional<Identifier> owner(ObjectId object) {
    ObjectId owned = object instanceof MemberId member ? member.owner() : object;
    Optional<SchemaObject> found = live.find(owned);
    Optional<Index> index =
        found.or(() -> desired.find(owned)).filter(Index.class::isInstance).map(Index.class::cast);
    return index.isPresent()
        ? live.find((ObjectId) index.get().table()).flatMap(it -> it.meta().owner())
        : found.flatMap(it -> it.meta().owner());
  }

  private Optional<String> defaultPrivileges(ObjectId object) {
    return desired
        .find(object, DefaultPrivileges.class)
        .or(() -> live.find(object, DefaultPrivileges.class))
        .map(DefaultPrivileges::role)
        .filter(role -> !rights.actsFor(role))
        .map(role -> "only " + role + " and its members may");
  }
}
