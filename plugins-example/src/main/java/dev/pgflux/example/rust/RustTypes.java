package dev.pgflux.example.rust;

import dev.pgflux.example.rust.RustNames.Space;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EnumModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RangeModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * PostgreSQL's types as Rust's. Whatever sqlx cannot decode comes as text, by a cast in the query.
 */
final class RustTypes {
  private record Name(String schema, String name) {
    static Name of(NamedModel model) {
      return new Name(model.schema(), model.name());
    }

    static Name of(TypeModel type) {
      return new Name(type.schema(), type.name());
    }
  }

  private final RustNames names;
  private final RustOptions options;
  private final TypeNames typeNames;
  private final Map<Name, EnumModel> enums = new HashMap<>();
  private final Map<Name, DomainModel> domains = new HashMap<>();
  private final Map<Name, CompositeModel> composites = new HashMap<>();
  private final Map<Name, RangeModel> ranges = new HashMap<>();
  private final Map<Name, RowModel> rows = new HashMap<>();
  private final Map<Name, Boolean> records = new HashMap<>();

  RustTypes(SchemaModel schema, List<RowModel> rows, RustNames names, RustOptions options) {
    this.names = names;
    this.options = options;
    this.typeNames = new TypeNames(schema, options.searchPath());
    schema.enums().forEach(it -> enums.put(Name.of(it), it));
    schema.domains().forEach(it -> domains.put(Name.of(it), it));
    schema.composites().forEach(it -> composites.put(Name.of(it), it));
    schema.ranges().forEach(it -> ranges.put(Name.of(it), it));
    rows.forEach(it -> this.rows.put(Name.of(it), it));
  }

  /** How the server calls types. */
  TypeNames typeNames() {
    return typeNames;
  }

  /** The type of a column's values. */
  RustType of(NamedModel owner, ColumnModel column) {
    RustType own = of(column.type());
    return options
        .chosen()
        .of(owner, column)
        .map(name -> new RustType(name, "", own.isNative() ? own.sentAs() : "", own.nests(), true))
        .orElse(own);
  }

  /** The type of values. */
  RustType of(TypeModel type) {
    return type.array() ? array(type) : element(type);
  }

  private RustType array(TypeModel type) {
    RustType element = element(type);
    boolean textual = element.name().equals("String");
    if (!element.isNative() && !textual && !element.readAs().endsWith("]")) {
      return new RustType(vec(element), element.readAs() + "[]", "", false, true);
    }
    if (!element.nests()) {
      return new RustType(vec(text()), "text[]", "", false, true);
    }
    String sentAs = element.sentAs().isEmpty() ? "" : element.sentAs() + "[]";
    boolean nests = !element.sentAs().equals("json");
    return new RustType(vec(element), "", sentAs, nests, element.serde());
  }

  private String vec(RustType element) {
    return "Vec<" + (options.nullableElements() ? element.optional() : element.name()) + ">";
  }

  private RustType element(TypeModel type) {
    Optional<String> chosen = options.chosen().of(type);
    return chosen
        .map(RustType::plain)
        .orElseGet(() ->
            switch (type.kind()) {
              case ENUM -> enumeration(type);
              case DOMAIN -> domain(type);
              case COMPOSITE -> composite(type);
              case ROW -> row(type);
              case RANGE -> range(type);
              case BASE ->
                  RustScalars.of(type.name(), options.numeric()).orElseGet(RustTypes::text);
              case UNKNOWN -> unknown(type);
              case MULTIRANGE -> text();
            });
  }

  private static RustType text() {
    return RustType.text();
  }

  /** The one type of an extension that sqlx takes for text. */
  private static RustType unknown(TypeModel type) {
    return type.name().equals("citext")
        ? RustType.plain("String").sentAs(SqlName.of(type))
        : text();
  }

  private RustType enumeration(TypeModel type) {
    boolean empty =
        Optional.ofNullable(enums.get(Name.of(type)))
            .map(EnumModel::labels)
            .orElse(List.of())
            .isEmpty();
    return empty ? text() : named(type, Space.ENUMS);
  }

  private RustType named(TypeModel type, Space space) {
    return names
        .path(space, type.schema(), type.name())
        .map(RustType::plain)
        .orElseGet(RustTypes::text);
  }

  private RustType domain(TypeModel type) {
    return Optional.ofNullable(domains.get(Name.of(type)))
        .flatMap(domain ->
            names.path(Space.DOMAINS, type.schema(), type.name()).map(path -> domain(domain, path)))
        .orElseGet(RustTypes::text);
  }

  private RustType domain(DomainModel domain, String path) {
    RustType base = of(domain.baseType());
    boolean nests = isDistinct(domain) && base.nests() && nestsInDomain(domain.baseType());
    String sentAs = options.newtypes() ? "" : base.sentAs();
    return new RustType(path, base.readAs(), sentAs, nests, options.newtypes() || base.serde());
  }

  /** Whether a domain is a type that sqlx tells from the one that it narrows. */
  boolean isDistinct(DomainModel domain) {
    RustType base = of(domain.baseType());
    return options.newtypes() && base.isNative() && !base.sentAs().startsWith("json");
  }

  /** sqlx looks at the kind of these types, which is another one where a domain narrows them. */
  private boolean nestsInDomain(TypeModel base) {
    return switch (base.kind()) {
      case BASE -> !base.name().startsWith("json");
      case ENUM -> !base.array();
      case DOMAIN ->
          !base.array()
              && Optional.ofNullable(domains.get(Name.of(base)))
                  .filter(inner -> nestsInDomain(inner.baseType()))
                  .isPresent();
      case COMPOSITE, ROW, RANGE, MULTIRANGE, UNKNOWN -> false;
    };
  }

  private RustType composite(TypeModel type) {
    boolean decodable =
        Optional.ofNullable(composites.get(Name.of(type))).filter(this::isRecord).isPresent();
    return decodable ? named(type, Space.COMPOSITES) : text();
  }

  private RustType row(TypeModel type) {
    RowModel row = rows.get(Name.of(type));
    return row != null && isRecord(row) ? named(type, RustNames.space(row)) : text();
  }

  private RustType range(TypeModel type) {
    RangeModel own = ranges.get(Name.of(type));
    if (own != null) {
      return bounds(own.subtype())
          .map(range -> range.sentAs(SqlName.of(own)))
          .orElseGet(RustTypes::text);
    }
    return RustScalars.boundsOf(type.name())
        .map(BuiltInType::new)
        .flatMap(this::bounds)
        .orElseGet(RustTypes::text);
  }

  private Optional<RustType> bounds(TypeModel subtype) {
    boolean plain = subtype.kind() == TypeModel.Kind.BASE && !subtype.array();
    return plain ? RustScalars.range(element(subtype)) : Optional.empty();
  }

  /** Whether a composite type is one value for sqlx, of which it decodes every part. */
  boolean isRecord(CompositeModel composite) {
    return isRecord(composite, composite.attributes());
  }

  /** Whether the row type of a table or view is one value for sqlx. */
  boolean isRecord(RowModel row) {
    return isRecord(row, row.columns());
  }

  private boolean isRecord(NamedModel owner, List<ColumnModel> columns) {
    return remembered(
        Name.of(owner),
        () ->
            !columns.isEmpty()
                && columns.stream()
                    .map(column -> of(owner, column))
                    .allMatch(type -> type.isNative() && type.nests()));
  }

  private boolean remembered(Name name, Supplier<Boolean> found) {
    Boolean known = records.get(name);
    if (known == null) {
      // A type cannot hold itself; whoever says so all the same is answered with text.
      records.put(name, false);
      known = found.get();
      records.put(name, known);
    }
    return known;
  }
}
