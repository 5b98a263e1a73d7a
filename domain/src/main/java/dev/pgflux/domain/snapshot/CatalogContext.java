package dev.pgflux.domain.snapshot;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.table.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a database knows beside the objects that are managed: PostgreSQL's own types, routines,
 * operators and casts, those of extensions, and the relations of schemas that are left alone. Names
 * are looked up in it; nothing in it is ever compared or changed.
 *
 * @param version the server's version
 * @param currentRole the role that objects will be made by
 * @param searchPath the database's search_path as a new session of that role has it, without {@code
 *     $user}
 * @param types by name
 * @param routines every routine, in no particular order
 * @param operators every operator, in no particular order
 * @param casts every cast, in no particular order
 * @param operatorClasses every operator class, in no particular order
 * @param collations names of collations
 * @param relations columns of relations that are not managed: of extensions, system and left-out
 *     schemas
 * @param extensionMembers the extension of each member object
 * @param availableExtensions default version and, where the control file fixes it, schema of each
 *     extension that could be installed
 * @param roles names of all roles
 */
public record CatalogContext(
    PgVersion version,
    Identifier currentRole,
    List<Identifier> searchPath,
    Map<QualifiedName, Type> types,
    List<RoutineSignature> routines,
    List<Operator> operators,
    List<Cast> casts,
    List<OperatorClass> operatorClasses,
    Set<QualifiedName> collations,
    Map<QualifiedId, List<Column>> relations,
    SortedMap<ObjectId, GlobalId> extensionMembers,
    Map<Identifier, AvailableExtension> availableExtensions,
    Set<Identifier> roles) {

  /**
   * A type ({@code pg_type}).
   *
   * @param name its name
   * @param kind typtype: b base, c composite, d domain, e enum, m multirange, p pseudo, r range
   * @param category typcategory, one letter
   * @param preferred typispreferred
   * @param baseType a domain's base type, a range's subtype
   * @param collatable whether it has a collation
   */
  public record Type(
      QualifiedName name,
      char kind,
      char category,
      boolean preferred,
      Optional<DataType> baseType,
      boolean collatable) {}

  /**
   * A routine's signature ({@code pg_proc}).
   *
   * @param name its name
   * @param kind prokind: f function, p procedure, a aggregate, w window function
   * @param arguments the types of its input arguments
   * @param defaults how many of the last arguments have a default
   * @param variadic whether the last argument is VARIADIC
   * @param result its result type
   * @param set whether it returns a set
   * @param isVolatile whether it is VOLATILE
   */
  public record RoutineSignature(
      QualifiedName name,
      char kind,
      List<DataType> arguments,
      int defaults,
      boolean variadic,
      DataType result,
      boolean set,
      boolean isVolatile) {
    /** Copies the arguments. */
    public RoutineSignature {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An operator ({@code pg_operator}).
   *
   * @param name its name
   * @param left its left operand's type; empty for a prefix operator
   * @param right its right operand's type
   * @param result its result type
   */
  public record Operator(
      QualifiedName name, Optional<DataType> left, DataType right, DataType result) {}

  /**
   * A cast ({@code pg_cast}).
   *
   * @param source from
   * @param target to
   * @param context castcontext: e explicit, a in assignments, i implicit
   * @param binary whether nothing is computed (castmethod b)
   */
  public record Cast(DataType source, DataType target, char context, boolean binary) {}

  /**
   * An operator class ({@code pg_opclass}).
   *
   * @param name its name
   * @param method its access method
   * @param inputType the type that it is for
   * @param isDefault whether it is that type's default
   */
  public record OperatorClass(
      QualifiedName name, Identifier method, DataType inputType, boolean isDefault) {}

  /**
   * An extension that the server could install.
   *
   * @param defaultVersion the version that CREATE EXTENSION takes
   * @param schema the schema that its control file demands
   * @param comment the control file's comment
   */
  public record AvailableExtension(
      String defaultVersion, Optional<Identifier> schema, Optional<String> comment) {}

  /** Copies the collections. */
  public CatalogContext {
    searchPath = List.copyOf(searchPath);
    types = Map.copyOf(types);
    routines = List.copyOf(routines);
    operators = List.copyOf(operators);
    casts = List.copyOf(casts);
    operatorClasses = List.copyOf(operatorClasses);
    collations = Set.copyOf(collations);
    relations = Map.copyOf(relations);
    extensionMembers = SortedCopies.of(extensionMembers);
    availableExtensions = Map.copyOf(availableExtensions);
    roles = Set.copyOf(roles);
  }

  /**
   * With another role that makes objects.
   *
   * @param role its name
   * @return the changed copy
   */
  public CatalogContext withCurrentRole(Identifier role) {
    return new CatalogContext(
        version,
        role,
        searchPath,
        types,
        routines,
        operators,
        casts,
        operatorClasses,
        collations,
        relations,
        extensionMembers,
        availableExtensions,
        roles);
  }
}
