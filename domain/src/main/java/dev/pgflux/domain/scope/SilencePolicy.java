package dev.pgflux.domain.scope;

import dev.pgflux.domain.diff.ComparisonMode;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.scope.ManagedScope.Sides;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is meant where files say nothing of owners and privileges.
 *
 * <p>What is not compared is copied from the live object, so that it never differs, and left out of
 * new objects; what is compared and not said becomes the connected role and PostgreSQL's defaults.
 *
 * @param owners when owners are compared
 * @param privileges when privileges are compared
 * @param privilegesDeclared whether any file grants, revokes or alters default privileges
 * @param connectedRole who owns what the files give no owner, under {@link ComparisonMode#ALWAYS}
 */
public record SilencePolicy(
    ComparisonMode owners,
    ComparisonMode privileges,
    boolean privilegesDeclared,
    Identifier connectedRole) {

  private static final ObjectId PUBLIC = ObjectId.schema(Identifier.of("public"));

  /**
   * Fills in what the files do not say.
   *
   * @param sides what the files say and what the server has
   * @return both sides, to be compared as they are
   */
  public Sides apply(Sides sides) {
    Snapshot live = sides.live();
    Snapshot desired =
        comparesPrivileges() ? sides.desired() : withDefaultPrivilegesOf(live, sides.desired());
    return new Sides(desired.map(object -> complete(object, live)), live);
  }

  private boolean comparesPrivileges() {
    return switch (privileges) {
      case ALWAYS -> true;
      case AUTO -> privilegesDeclared;
      case NEVER -> false;
    };
  }

  /** What new objects get by default stays, and has to be known. */
  private static Snapshot withDefaultPrivilegesOf(Snapshot live, Snapshot desired) {
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(desired.objects());
    objects.values().removeIf(DefaultPrivileges.class::isInstance);
    live.all(DefaultPrivileges.class).forEach(it -> objects.put(it.id(), it));
    return new Snapshot(desired.version(), objects);
  }

  private SchemaObject complete(SchemaObject object, Snapshot live) {
    Optional<SchemaObject> counterpart = live.find(object.id());
    Optional<ObjectMeta> liveMeta = counterpart.map(SchemaObject::meta);
    ObjectMeta meta =
        object
            .meta()
            .withOwner(owner(object, liveMeta))
            .withPrivileges(privileges(object, liveMeta, live.version().major()));
    return withColumns(object.withMeta(meta), counterpart);
  }

  private Optional<Identifier> owner(SchemaObject object, Optional<ObjectMeta> live) {
    Optional<Identifier> said = object.meta().owner();
    Optional<Identifier> current = live.flatMap(ObjectMeta::owner);
    return switch (owners) {
      case NEVER -> current;
      case AUTO -> said.or(() -> current);
      case ALWAYS ->
          object.id().equals(PUBLIC)
              ? said.or(() -> current)
              : said.or(() -> hasOwner(object) ? Optional.of(connectedRole) : current);
    };
  }

  /** What belongs to a table has its owner; an extension's owner can't be changed. */
  private static boolean hasOwner(SchemaObject object) {
    return Ownership.ownerOf(object).isEmpty()
        && switch (object.id().objectClass()) {
          case EXTENSION, DEFAULT_PRIVILEGES, CAST, TRANSFORM, USER_MAPPING, ACCESS_METHOD -> false;
          case SCHEMA,
              LANGUAGE,
              FOREIGN_DATA_WRAPPER,
              FOREIGN_SERVER,
              COLLATION,
              CONVERSION,
              TYPE,
              ROUTINE,
              OPERATOR,
              OPERATOR_FAMILY,
              OPERATOR_CLASS,
              TEXT_SEARCH_DICTIONARY,
              TEXT_SEARCH_CONFIGURATION,
              RELATION,
              STATISTICS,
              EVENT_TRIGGER,
              PUBLICATION,
              SUBSCRIPTION ->
              true;
          case TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE, CONSTRAINT, RULE, TRIGGER, POLICY -> false;
        };
  }

  private Optional<AccessControl> privileges(
      SchemaObject object, Optional<ObjectMeta> live, int majorVersion) {
    Optional<AccessControl> said = object.meta().privileges();
    Optional<AccessControl> current = live.flatMap(ObjectMeta::privileges);
    if (!comparesPrivileges()) {
      return current;
    }
    if (object.id().equals(PUBLIC)) {
      return said.or(() -> current);
    }
    return said.or(
        () -> ObjectNaming.privilegeTarget(object).map(target -> target.defaults(majorVersion)));
  }

  private SchemaObject withColumns(SchemaObject object, Optional<SchemaObject> live) {
    return switch (object) {
      case Table table -> {
        Map<Identifier, Column> current =
            live.filter(Table.class::isInstance)
                .map(it -> byName(((Table) it).columns(), Column::name))
                .orElse(Map.of());
        yield table.withColumns(
            table.columns().stream()
                .map(column ->
                    column.withPrivileges(
                        columnPrivileges(
                            column.privileges(),
                            Optional.ofNullable(current.get(column.name()))
                                .flatMap(Column::privileges))))
                .toList());
      }
      case View view ->
          view.withColumns(
              viewColumns(
                  view.columns(),
                  live.filter(View.class::isInstance).map(it -> ((View) it).columns())));
      case MaterializedView view ->
          view.withColumns(
              viewColumns(
                  view.columns(),
                  live.filter(MaterializedView.class::isInstance)
                      .map(it -> ((MaterializedView) it).columns())));
      case SchemaObject other -> other;
    };
  }

  private List<ViewColumn> viewColumns(
      List<ViewColumn> columns, Optional<List<ViewColumn>> liveColumns) {
    Map<Identifier, ViewColumn> current = byName(liveColumns.orElse(List.of()), ViewColumn::name);
    return columns.stream()
        .map(column ->
            column.withPrivileges(
                columnPrivileges(
                    column.privileges(),
                    Optional.ofNullable(current.get(column.name()))
                        .flatMap(ViewColumn::privileges))))
        .toList();
  }

  private Optional<AccessControl> columnPrivileges(
      Optional<AccessControl> said, Optional<AccessControl> current) {
    return comparesPrivileges() ? said.or(() -> Optional.of(AccessControl.EMPTY)) : current;
  }

  private static <T> Map<Identifier, T> byName(List<T> columns, Function<T, Identifier> name) {
    return columns.stream().collect(Collectors.toMap(name, Function.identity(), (a, b) -> a));
  }
}
