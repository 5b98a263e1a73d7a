package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.Choices;
import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.Domains;
import dev.pgflux.emitters.code.RangeBounds;
import dev.pgflux.emitters.code.Rows;
import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Optional;

/** The Go types of columns, parameters and results. */
final class GoTypes {
  private final GoNames names;
  private final ChosenTypes chosen;
  private final Choices<String> shapes;
  private final boolean databaseSql;
  private final Domains domains;
  private final RangeBounds bounds;

  GoTypes(SchemaModel schema, GoNames names, GoOptions options) {
    this.names = names;
    this.chosen = options.chosen();
    this.shapes = options.shapes();
    this.databaseSql = options.forDatabaseSql();
    this.domains = new Domains(schema.domains());
    this.bounds = new RangeBounds(schema.ranges());
  }

  /** The type of a column's values, with NULL among them where the column can hold it. */
  GoType of(NamedModel owner, ColumnModel column) {
    return notNull(owner, column).when(isNullable(owner, column));
  }

  /** The type of a column's values that are not NULL. */
  GoType notNull(NamedModel owner, ColumnModel column) {
    return chosen
        .of(owner, column)
        .or(() -> shape(owner, column))
        .map(GoTypeParser::parse)
        .orElseGet(() -> stored(column.type()));
  }

  /** The type of a column's or domain's values: an array may have to be one for database/sql. */
  GoType stored(TypeModel type) {
    return isScannable(type)
        ? GoType.slice("Array[" + of(TypeUse.element(type)).text() + "]")
        : of(type);
  }

  /** Whether a type is an array that database/sql gets by a type of its own. */
  boolean isScannable(TypeModel type) {
    if (!databaseSql || !type.array() || chosen.of(type).isPresent()) {
      return false;
    }
    return switch (type.kind()) {
      case BASE, ENUM, DOMAIN, UNKNOWN -> true;
      case COMPOSITE, ROW, RANGE, MULTIRANGE -> false;
    };
  }

  /**
   * Whether a column can hold NULL. Where a table's does not refuse it, its domain may; in a view a
   * NULL of an outer join is one of the domain all the same.
   */
  private boolean isNullable(NamedModel owner, ColumnModel column) {
    boolean stored = owner instanceof RowModel row && Rows.isTable(row);
    return column.nullable() && (!stored || allowsNull(column.type()));
  }

  /** Whether NULL is a value of a type: not of a domain that says NOT NULL. */
  boolean allowsNull(TypeModel type) {
    return domains.takesNull(type);
  }

  private Optional<String> shape(NamedModel owner, ColumnModel column) {
    String path = owner.name() + "." + column.name();
    Optional<String> shape = shapes.of(owner, column);
    String type = column.type().name();
    if (shape.isPresent() && !(type.equals("json") || type.equals("jsonb"))) {
      throw new EmitterException(
          "json-shapes names %s.%s, which is no json but %s. Choose its type with column-types."
              .formatted(
                  CommentText.visible(owner.schema()),
                  CommentText.visible(path),
                  CommentText.visible(type)));
    }
    return shape;
  }

  /** The type of values of a PostgreSQL type that are not NULL. */
  GoType of(TypeModel type) {
    Optional<GoType> override = chosen.of(type).map(GoTypeParser::parse);
    if (override.isPresent()) {
      return override.get();
    }
    return type.array() ? GoType.slice("[]" + of(TypeUse.element(type)).text()) : single(type);
  }

  private GoType single(TypeModel type) {
    return switch (type.kind()) {
      case BASE, UNKNOWN -> GoBaseTypes.of(type);
      case ENUM -> named(GoNames.Space.ENUM, type).map(GoType::plain).orElse(text());
      case COMPOSITE -> named(GoNames.Space.COMPOSITE, type).map(GoType::structure).orElse(text());
      case ROW -> named(GoNames.Space.ROW, type).map(GoType::structure).orElse(text());
      case DOMAIN -> domain(type);
      case RANGE -> range(type);
      case MULTIRANGE -> GoType.slice(GoType.PGTYPE + "Multirange[" + range(type).text() + "]");
    };
  }

  private Optional<String> named(GoNames.Space space, TypeModel type) {
    return names.find(space, type);
  }

  private static GoType text() {
    return GoType.plain("string");
  }

  private GoType domain(TypeModel type) {
    return domains
        .find(type)
        .map(it -> stored(it.baseType()).named(names.of(GoNames.Space.DOMAIN, it)))
        .orElseGet(GoTypes::text);
  }

  private GoType range(TypeModel type) {
    GoType bound =
        bounds
            .declared(type)
            .map(of -> GoBaseTypes.asBound(of, of(of)))
            .or(() ->
                RangeBounds.builtIn(type).map(of -> GoBaseTypes.asBound(of, GoBaseTypes.of(of))))
            .orElseGet(GoTypes::text);
    return GoType.pgtype("Range[" + bound.text() + "]");
  }

  /**
   * Whether a domain is a type of its own, which it is over those of the language. Over another one
   * it is an alias, since a new type would lose the methods that pgx reads it by.
   */
  boolean isOwnType(DomainModel domain) {
    TypeModel base = domain.baseType();
    if (base.array() || chosen.of(base).isPresent()) {
      return false;
    }
    return switch (base.kind()) {
      case BASE, UNKNOWN -> GoBaseTypes.isScalar(base);
      case DOMAIN -> domains.find(base).filter(this::isOwnType).isPresent();
      case ENUM, COMPOSITE, ROW, RANGE, MULTIRANGE -> false;
    };
  }
}
