package dev.pgflux.domain.id;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What makes an object the same object in two snapshots: its catalog and its name there. */
public sealed interface ObjectId extends Comparable<ObjectId> {

  /** The one order of identities: by class, then by owner and name. */
  Comparator<ObjectId> ORDER = new ObjectIdOrder();

  /**
   * The catalog in which the name is unique.
   *
   * @return the class
   */
  ObjectClass objectClass();

  /**
   * The schema that holds the object, directly or through its owner.
   *
   * @return the schema, or empty for what belongs to the whole database
   */
  Optional<Identifier> schema();

  /**
   * The object's own name, without schema, owner or arguments.
   *
   * @return the name; for a structural identity its parts joined by blanks
   */
  String simpleName();

  @Override
  default int compareTo(ObjectId other) {
    return this == other ? 0 : ORDER.compare(this, other);
  }

  /**
   * An object that belongs to the whole database, or a schema itself.
   *
   * @param objectClass its catalog
   * @param name its name
   */
  record GlobalId(ObjectClass objectClass, Identifier name) implements ObjectId {
    @Override
    public Optional<Identifier> schema() {
      return objectClass == ObjectClass.SCHEMA ? Optional.of(name) : Optional.empty();
    }

    @Override
    public String simpleName() {
      return name.value();
    }

    @Override
    public String toString() {
      return name.value();
    }
  }

  /**
   * An object in a schema.
   *
   * @param objectClass its catalog
   * @param name its schema and name
   */
  record QualifiedId(ObjectClass objectClass, QualifiedName name) implements ObjectId {
    @Override
    public Optional<Identifier> schema() {
      return Optional.of(name.schema());
    }

    @Override
    public String simpleName() {
      return name.name().value();
    }

    @Override
    public String toString() {
      return name.toString();
    }
  }

  /**
   * A function, procedure or aggregate, which its argument types tell apart.
   *
   * @param name its schema and name
   * @param arguments the types of its input arguments, without modifiers; those of OUT and TABLE
   *     parameters do not count, those of a procedure's OUT parameters do not either ({@code
   *     pg_proc.proargtypes})
   */
  record RoutineId(QualifiedName name, List<DataType> arguments) implements ObjectId {
    /** Copies the arguments, without modifiers. */
    public RoutineId {
      arguments = arguments.stream().map(DataType::withoutModifiers).toList();
    }

    @Override
    public ObjectClass objectClass() {
      return ObjectClass.ROUTINE;
    }

    @Override
    public Optional<Identifier> schema() {
      return Optional.of(name.schema());
    }

    @Override
    public String simpleName() {
      return name.name().value();
    }

    @Override
    public String toString() {
      return name
          + "("
          + String.join(", ", arguments.stream().map(ObjectId::typeName).toList())
          + ")";
    }
  }

  /**
   * An object whose name is unique within another one: constraint, trigger, policy, rule.
   *
   * @param objectClass its catalog
   * @param owner the table, view or domain that it belongs to
   * @param name its name there
   */
  record MemberId(ObjectClass objectClass, QualifiedId owner, Identifier name) implements ObjectId {
    @Override
    public Optional<Identifier> schema() {
      return owner.schema();
    }

    @Override
    public String simpleName() {
      return name.value();
    }

    /**
     * The relation of the same name in its owner's schema, such as the index of a key.
     *
     * @return the identity
     */
    public QualifiedId asRelation() {
      return relation(new QualifiedName(owner.name().schema(), name));
    }

    @Override
    public String toString() {
      return owner + "." + name;
    }
  }

  /**
   * An object that its parts identify rather than a name: cast, operator, operator class and
   * family, user mapping, transform, default privileges.
   *
   * @param objectClass its catalog
   * @param schema the schema that holds it, for operators, operator classes and families
   * @param parts what identifies it, in the order in which PostgreSQL names it
   */
  record StructuralId(ObjectClass objectClass, Optional<Identifier> schema, List<String> parts)
      implements ObjectId {
    /** Copies the parts. */
    public StructuralId {
      parts = List.copyOf(parts);
    }

    @Override
    public String simpleName() {
      return String.join(" ", parts);
    }

    @Override
    public String toString() {
      return schema.map(name -> name + ".").orElse("") + simpleName();
    }
  }

  private static String typeName(DataType type) {
    String name = type.name().isBuiltIn() ? type.name().name().value() : type.name().toString();
    return type.array() ? name + "[]" : name;
  }

  /**
   * A schema's identity.
   *
   * @param name its name
   * @return the identity
   */
  static GlobalId schema(Identifier name) {
    return new GlobalId(ObjectClass.SCHEMA, name);
  }

  /**
   * An extension's identity.
   *
   * @param name its name
   * @return the identity
   */
  static GlobalId extension(Identifier name) {
    return new GlobalId(ObjectClass.EXTENSION, name);
  }

  /**
   * The identity of a table, view, materialized view, sequence, index or foreign table.
   *
   * @param name its schema and name
   * @return the identity
   */
  static QualifiedId relation(QualifiedName name) {
    return new QualifiedId(ObjectClass.RELATION, name);
  }

  /**
   * The identity of an enum, domain, composite, range or base type.
   *
   * @param name its schema and name
   * @return the identity
   */
  static QualifiedId type(QualifiedName name) {
    return new QualifiedId(ObjectClass.TYPE, name);
  }

  /**
   * A constraint's identity.
   *
   * @param owner the table or domain
   * @param name the constraint's name
   * @return the identity
   */
  static MemberId constraint(QualifiedId owner, Identifier name) {
    return new MemberId(ObjectClass.CONSTRAINT, owner, name);
  }

  /**
   * A cast's identity.
   *
   * @param source from
   * @param target to
   * @return the identity
   */
  static StructuralId cast(DataType source, DataType target) {
    return new StructuralId(
        ObjectClass.CAST, Optional.empty(), List.of(typeName(source), typeName(target)));
  }

  /**
   * An operator's identity.
   *
   * @param name its schema and name
   * @param left its left operand's type; empty for a prefix operator
   * @param right its right operand's type
   * @return the identity; NONE stands for a missing operand
   */
  static StructuralId operator(QualifiedName name, Optional<DataType> left, DataType right) {
    return new StructuralId(
        ObjectClass.OPERATOR,
        Optional.of(name.schema()),
        List.of(name.name().value(), left.map(ObjectId::typeName).orElse("NONE"), typeName(right)));
  }

  /**
   * An operator class's identity.
   *
   * @param name its schema and name
   * @param method its access method
   * @return the identity
   */
  static StructuralId operatorClass(QualifiedName name, Identifier method) {
    return new StructuralId(
        ObjectClass.OPERATOR_CLASS,
        Optional.of(name.schema()),
        List.of(name.name().value(), method.value()));
  }

  /**
   * An operator family's identity.
   *
   * @param name its schema and name
   * @param method its access method
   * @return the identity
   */
  static StructuralId operatorFamily(QualifiedName name, Identifier method) {
    return new StructuralId(
        ObjectClass.OPERATOR_FAMILY,
        Optional.of(name.schema()),
        List.of(name.name().value(), method.value()));
  }

  /**
   * A user mapping's identity.
   *
   * @param role for whom; empty for PUBLIC
   * @param server the foreign server
   * @return the identity
   */
  static StructuralId userMapping(Optional<Identifier> role, Identifier server) {
    return new StructuralId(
        ObjectClass.USER_MAPPING,
        Optional.empty(),
        List.of(role.map(Identifier::value).orElse("PUBLIC"), server.value()));
  }

  /**
   * A transform's identity.
   *
   * @param type the type
   * @param language the language
   * @return the identity
   */
  static StructuralId transform(DataType type, Identifier language) {
    return new StructuralId(
        ObjectClass.TRANSFORM, Optional.empty(), List.of(typeName(type), language.value()));
  }
}
