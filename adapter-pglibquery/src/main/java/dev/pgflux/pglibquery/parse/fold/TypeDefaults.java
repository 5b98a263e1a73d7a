package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.CatalogContext.OperatorClass;
import java.util.Optional;
import java.util.Set;

/** What a type has by itself: storage, collation, operator classes. */
final class TypeDefaults {
  private static final QualifiedName DEFAULT_COLLATION = QualifiedName.builtIn("default");

  /** Types of fixed length and others that are never moved out of line ({@code typstorage} p). */
  private static final Set<String> PLAIN =
      Set.of(
          "bool",
          "char",
          "name",
          "int8",
          "int2",
          "int4",
          "oid",
          "tid",
          "xid",
          "xid8",
          "cid",
          "float4",
          "float8",
          "money",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "uuid",
          "point",
          "lseg",
          "box",
          "line",
          "circle",
          "macaddr",
          "macaddr8",
          "pg_lsn",
          "tsquery",
          "regproc",
          "regprocedure",
          "regoper",
          "regoperator",
          "regclass",
          "regtype",
          "regrole",
          "regnamespace",
          "regconfig",
          "regdictionary",
          "regcollation",
          "int2vector",
          "oidvector");

  private static final Set<String> MAIN = Set.of("numeric", "inet", "cidr");

  private final CatalogContext context;
  private final SchemaBuilder builder;

  TypeDefaults(Folding folding) {
    this.context = folding.context();
    this.builder = folding.builder();
  }

  /** The storage that a column of the type has. */
  String storage(DataType type) {
    DataType base = base(type);
    if (base.array()) {
      return "EXTENDED";
    }
    String name = base.name().name().value();
    if (base.name().isBuiltIn()) {
      return PLAIN.contains(name) ? "PLAIN" : MAIN.contains(name) ? "MAIN" : "EXTENDED";
    }
    return isEnum(base) ? "PLAIN" : "EXTENDED";
  }

  /** The collation that a column of the type has. */
  QualifiedName collation(DataType type) {
    Optional<DomainType> domain = builder.find(ObjectId.type(type.name()), DomainType.class);
    if (domain.isPresent() && !type.array()) {
      return domain.get().collation().orElseGet(() -> collation(domain.get().baseType()));
    }
    return type.name().equals(QualifiedName.builtIn("name"))
        ? QualifiedName.builtIn("C")
        : DEFAULT_COLLATION;
  }

  boolean isDefaultOperatorClass(QualifiedName operatorClass, Identifier method, DataType type) {
    DataType base = base(type).withoutModifiers();
    return context.operatorClasses().stream()
        .anyMatch(it ->
            it.isDefault()
                && it.name().equals(operatorClass)
                && it.method().equals(method)
                && accepts(it, base));
  }

  private boolean accepts(OperatorClass operatorClass, DataType type) {
    DataType input = operatorClass.inputType();
    if (input.equals(type)) {
      return true;
    }
    return switch (input.name().name().value()) {
      case "anyarray" -> type.array();
      case "anyenum" -> isEnum(type);
      case "anyrange" ->
          type.name().name().value().endsWith("range")
              || builder.find(ObjectId.type(type.name()), RangeType.class).isPresent();
      case "text" -> type.equals(DataType.builtIn("varchar"));
      case "inet" -> type.equals(DataType.builtIn("cidr"));
      default -> false;
    };
  }

  private boolean isEnum(DataType type) {
    QualifiedId id = ObjectId.type(type.name());
    CatalogContext.Type known = context.types().get(type.name());
    return !type.array()
        && (builder.find(id, EnumType.class).isPresent() || (known != null && known.kind() == 'e'));
  }

  /** The type below domains. */
  private DataType base(DataType type) {
    if (type.array()) {
      return type;
    }
    Optional<DataType> below =
        builder
            .find(ObjectId.type(type.name()), DomainType.class)
            .map(DomainType::baseType)
            .or(() ->
                Optional.ofNullable(context.types().get(type.name()))
                    .filter(known -> known.kind() == 'd')
                    .flatMap(CatalogContext.Type::baseType));
    return below.map(this::base).orElse(type);
  }
}
