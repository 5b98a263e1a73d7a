package dev.pgflux.ports.application.bridge;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EnumModel;
import dev.pgflux.ports.plugin.ForeignKeyModel;
import dev.pgflux.ports.plugin.RangeModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows a snapshot to a plugin. */
public final class SchemaBridge {
  private static final TypeModel UNKNOWN =
      new Models.Type(TypeModel.Kind.UNKNOWN, "pg_catalog", "unknown", List.of(), false);

  private final Snapshot snapshot;
  private final Map<QualifiedId, List<Constraint>> constraints = new HashMap<>();
  private final Set<QualifiedName> multiranges = new HashSet<>();

  private SchemaBridge(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot
        .all(Constraint.class)
        .forEach(it -> constraints.computeIfAbsent(it.owner(), id -> new ArrayList<>()).add(it));
    snapshot.all(RangeType.class).forEach(it -> multiranges.add(it.multirange()));
  }

  /**
   * Shows a snapshot.
   *
   * @param snapshot what to show
   * @return what a plugin sees
   */
  public static SchemaModel show(Snapshot snapshot) {
    return new SchemaBridge(snapshot).schema();
  }

  private SchemaModel schema() {
    List<RowModel> rows = new ArrayList<>();
    List<EnumModel> enums = new ArrayList<>();
    List<DomainModel> domains = new ArrayList<>();
    List<CompositeModel> composites = new ArrayList<>();
    List<RangeModel> ranges = new ArrayList<>();
    List<RoutineModel> routines = new ArrayList<>();
    for (SchemaObject object : snapshot.objects().values()) {
      switch (object) {
        case Table it -> rows.add(row(it));
        case View it ->
            rows.add(row(it.id(), it.meta(), RowModel.Kind.VIEW, viewColumns(it.columns())));
        case MaterializedView it ->
            rows.add(
                row(
                    it.id(),
                    it.meta(),
                    RowModel.Kind.MATERIALIZED_VIEW,
                    viewColumns(it.columns())));
        case EnumType it -> enums.add(enumeration(it));
        case DomainType it -> domains.add(domain(it));
        case CompositeType it -> composites.add(composite(it));
        case RangeType it -> ranges.add(range(it));
        case Routine it -> routines.add(routine(it));
        case SchemaObject other -> {
          // Nothing else holds or shapes data.
        }
      }
    }
    return new Models.Schema(
        snapshot.version().major(), rows, enums, domains, composites, ranges, routines);
  }

  private RowModel row(Table it) {
    List<String> primaryKey = List.of();
    List<List<String>> uniqueKeys = new ArrayList<>();
    List<ForeignKeyModel> foreignKeys = new ArrayList<>();
    for (Constraint constraint : constraints.getOrDefault(it.id(), List.of())) {
      switch (constraint.definition()) {
        case ConstraintDefinition.Key key when key.primary() -> primaryKey = names(key.columns());
        case ConstraintDefinition.Key key -> uniqueKeys.add(names(key.columns()));
        case ConstraintDefinition.ForeignKey key -> foreignKeys.add(foreignKey(constraint, key));
        case ConstraintDefinition.Check check -> {
          // It does not shape the row.
        }
        case ConstraintDefinition.Exclusion exclusion -> {
          // It does not shape the row.
        }
      }
    }
    return new Models.Row(
        schemaOf(it.id()),
        it.id().simpleName(),
        it.meta().comment(),
        it.foreign().isPresent() ? RowModel.Kind.FOREIGN_TABLE : RowModel.Kind.TABLE,
        it.isPartition(),
        it.columns().stream().map(this::column).toList(),
        primaryKey,
        uniqueKeys,
        foreignKeys);
  }

  private static RowModel row(
      QualifiedId id, ObjectMeta meta, RowModel.Kind kind, List<ColumnModel> columns) {
    return new Models.Row(
        schemaOf(id),
        id.simpleName(),
        meta.comment(),
        kind,
        false,
        columns,
        List.of(),
        List.of(),
        List.of());
  }

  private static ForeignKeyModel foreignKey(
      Constraint constraint, ConstraintDefinition.ForeignKey key) {
    return new Models.ForeignKey(
        constraint.id().simpleName(),
        names(key.columns()),
        schemaOf(key.referenced()),
        key.referenced().simpleName(),
        names(key.referencedColumns()));
  }

  private ColumnModel column(Column it) {
    ColumnComment comment = ColumnComment.of(it.comment());
    return new Models.Column(
        it.name().value(),
        type(it.type()),
        it.notNull().isEmpty(),
        origin(it.value()),
        comment.text(),
        comment.hints());
  }

  private static ColumnModel.Origin origin(Column.Value value) {
    return switch (value) {
      case Column.Value.None none -> ColumnModel.Origin.NONE;
      case Column.Value.Default it -> ColumnModel.Origin.DEFAULT;
      case Column.Value.Identity it when it.always() -> ColumnModel.Origin.IDENTITY_ALWAYS;
      case Column.Value.Identity it -> ColumnModel.Origin.IDENTITY_BY_DEFAULT;
      case Column.Value.Generated it when it.stored() -> ColumnModel.Origin.GENERATED_STORED;
      case Column.Value.Generated it -> ColumnModel.Origin.GENERATED_VIRTUAL;
    };
  }

  private List<ColumnModel> viewColumns(List<ViewColumn> columns) {
    return columns.stream()
        .map(it ->
            plain(
                it.name(),
                it.type().map(this::type).orElse(UNKNOWN),
                ColumnComment.of(it.comment())))
        .toList();
  }

  private static ColumnModel plain(Identifier name, TypeModel type, ColumnComment comment) {
    return new Models.Column(
        name.value(), type, true, ColumnModel.Origin.NONE, comment.text(), comment.hints());
  }

  private static EnumModel enumeration(EnumType it) {
    return new Models.Enumeration(
        schemaOf(it.id()), it.id().simpleName(), it.meta().comment(), it.labels());
  }

  private DomainModel domain(DomainType it) {
    return new Models.Domain(
        schemaOf(it.id()),
        it.id().simpleName(),
        it.meta().comment(),
        type(it.baseType()),
        it.notNull().isEmpty());
  }

  private CompositeModel composite(CompositeType it) {
    return new Models.Composite(
        schemaOf(it.id()),
        it.id().simpleName(),
        it.meta().comment(),
        it.attributes().stream()
            .map(attribute ->
                plain(
                    attribute.name(),
                    type(attribute.type()),
                    ColumnComment.of(attribute.comment())))
            .toList());
  }

  private RangeModel range(RangeType it) {
    return new Models.Range(
        schemaOf(it.id()),
        it.id().simpleName(),
        it.meta().comment(),
        type(it.subtype()),
        it.multirange().name().value());
  }

  private RoutineModel routine(Routine it) {
    boolean table =
        it.parameters().stream().anyMatch(parameter -> parameter.mode() == Routine.Mode.TABLE);
    return new Models.Routine(
        schemaOf(it.id()),
        it.id().simpleName(),
        it.meta().comment(),
        it.kind() == Routine.Kind.PROCEDURE,
        it.parameters().stream().map(this::parameter).toList(),
        it.returns().map(returns -> type(returns.type())),
        table || it.returns().filter(Routine.Returns::set).isPresent(),
        it.behaviour().strict());
  }

  private RoutineModel.Parameter parameter(Routine.Parameter it) {
    return new Models.Parameter(
        it.name().map(Identifier::value),
        switch (it.mode()) {
          case IN -> RoutineModel.Mode.IN;
          case OUT -> RoutineModel.Mode.OUT;
          case INOUT -> RoutineModel.Mode.INOUT;
          case VARIADIC -> RoutineModel.Mode.VARIADIC;
          case TABLE -> RoutineModel.Mode.TABLE;
        },
        type(it.type()),
        it.defaultValue().isPresent());
  }

  private TypeModel type(DataType it) {
    return new Models.Type(
        kind(it), it.name().schema().value(), it.name().name().value(), it.modifiers(), it.array());
  }

  private TypeModel.Kind kind(DataType type) {
    if (type.name().isBuiltIn()) {
      return builtInKind(type.name().name().value());
    }
    Optional<SchemaObject> object =
        snapshot
            .find(ObjectId.type(type.name()))
            .or(() -> snapshot.find(ObjectId.relation(type.name())));
    if (object.isEmpty()) {
      return isMultirange(type) ? TypeModel.Kind.MULTIRANGE : TypeModel.Kind.UNKNOWN;
    }
    return switch (object.get()) {
      case EnumType it -> TypeModel.Kind.ENUM;
      case DomainType it -> TypeModel.Kind.DOMAIN;
      case CompositeType it -> TypeModel.Kind.COMPOSITE;
      case RangeType it -> TypeModel.Kind.RANGE;
      case Table it -> TypeModel.Kind.ROW;
      case View it -> TypeModel.Kind.ROW;
      case MaterializedView it -> TypeModel.Kind.ROW;
      case SchemaObject other -> TypeModel.Kind.UNKNOWN;
    };
  }

  /**
   * PostgreSQL's own types have no objects in a snapshot; its ranges are called after their bounds.
   */
  private static TypeModel.Kind builtInKind(String name) {
    if (name.endsWith("multirange")) {
      return TypeModel.Kind.MULTIRANGE;
    }
    return name.endsWith("range") ? TypeModel.Kind.RANGE : TypeModel.Kind.BASE;
  }

  private boolean isMultirange(DataType type) {
    return multiranges.contains(type.name());
  }

  private static String schemaOf(ObjectId id) {
    return id.schema().map(Identifier::value).orElseThrow();
  }

  private static List<String> names(List<Identifier> names) {
    return names.stream().map(Identifier::value).toList();
  }
}
