package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.CatalogContext.Cast;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.domain.snapshot.CatalogContext.Type;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.DeclaredTypes;
import dev.pgflux.pglibquery.name.SearchPath;
import dev.pgflux.pglibquery.name.TypeResolver;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that names can mean: a snapshot over what the server has. Safe for many threads. */
public final class Catalog {
  private final Snapshot snapshot;
  private final ServerCatalog server;
  private final SnapshotTypes types;
  private final SnapshotRoutines routines;
  private final SnapshotRelations relations;
  private final TypeResolver typeResolver;
  private final Map<ObjectId, Constraint> primaryKeys;
  private final boolean extensionsMissing;
  private final CallableLookups callables;

  /**
   * Puts a snapshot over what a server has.
   *
   * @param snapshot the managed objects
   * @param server the rest
   * @param viewColumns finds the columns of views whose query is not resolved yet
   * @param trees parses fragments
   */
  public Catalog(
      Snapshot snapshot,
      ServerCatalog server,
      ViewColumnSource viewColumns,
      Function<Fragment, SqlTree> trees) {
    this.snapshot = snapshot;
    this.server = server;
    this.types = new SnapshotTypes(snapshot);
    this.routines = new SnapshotRoutines(snapshot);
    this.relations = new SnapshotRelations(snapshot, viewColumns);
    this.typeResolver = new TypeResolver(server.context(), new Declared());
    this.callables = new CallableLookups(routines, server);
    this.primaryKeys = primaryKeys(snapshot);
    this.extensionsMissing = missesExtensions(snapshot, server.context());
    new OpaqueDefinitions(this, routines, trees).read();
    // What was looked up meanwhile may have missed what was read later.
    callables.forget();
  }

  private static boolean missesExtensions(Snapshot snapshot, CatalogContext context) {
    return snapshot
        .all(Extension.class)
        .anyMatch(extension -> !context.extensionMembers().containsValue(extension.id()));
  }

  /**
   * The version of the server, or the one that files are read for.
   *
   * @return the version
   */
  public PgVersion version() {
    return snapshot.version();
  }

  /**
   * The objects under resolution.
   *
   * @return the snapshot
   */
  public Snapshot snapshot() {
    return snapshot;
  }

  /**
   * Whether the snapshot has an extension of which nothing is known, which may supply any name.
   *
   * @return true if so
   */
  public boolean missesExtensions() {
    return extensionsMissing;
  }

  /**
   * A table's primary key.
   *
   * @param table the table
   * @return its constraint, or empty
   */
  public Optional<Constraint> primaryKey(ObjectId table) {
    return Optional.ofNullable(primaryKeys.get(table));
  }

  private static Map<ObjectId, Constraint> primaryKeys(Snapshot snapshot) {
    return snapshot
        .all(Constraint.class)
        .filter(it -> it.definition() instanceof ConstraintDefinition.Key key && key.primary())
        .collect(Collectors.toMap(Constraint::owner, Function.identity(), (one, other) -> one));
  }

  /**
   * What is known of a type.
   *
   * @param type a type; for an array, its element type is looked up
   * @return the catalog's row, or empty
   */
  public Optional<Type> type(DataType type) {
    Type known = server.context().types().get(type.name());
    return known != null ? Optional.of(known) : types.find(type.name());
  }

  /**
   * A type's category, a domain's being that of its base type.
   *
   * @param type a type
   * @return typcategory, or {@code '?'} when the type is not known
   */
  public char category(DataType type) {
    DataType base = baseType(type);
    return type(base).map(found -> SnapshotTypes.category(base, found)).orElse('?');
  }

  /**
   * Whether a type is the preferred one of its category.
   *
   * @param type a type
   * @return true if so
   */
  public boolean preferred(DataType type) {
    return !type.array() && type(type).map(Type::preferred).orElse(false);
  }

  /**
   * A domain's base type, through domains over domains.
   *
   * @param type any type
   * @return the base type with its modifiers; the type itself when it is no domain
   */
  public DataType baseType(DataType type) {
    DataType current = type;
    for (int depth = 0; depth < 32 && !current.array(); depth++) {
      Optional<Type> found = type(current);
      if (found.isEmpty() || found.get().kind() != 'd' || found.get().baseType().isEmpty()) {
        return current;
      }
      current = found.get().baseType().get();
    }
    return current;
  }

  /**
   * Resolves a type's name.
   *
   * @param typeName a node TypeName
   * @param path where to look
   * @return the type, or empty
   */
  public Optional<DataType> resolveType(Node typeName, List<Identifier> path) {
    return typeResolver.resolve(typeName, path);
  }

  /**
   * Finds a type by its name.
   *
   * @param names its parts
   * @param path where to look
   * @return the type, or empty
   */
  public Optional<DataType> findType(List<String> names, List<Identifier> path) {
    return typeResolver.find(names, path);
  }

  /**
   * Finds a relation.
   *
   * @param schema its schema, or empty to look along the path
   * @param name its name
   * @param path where to look
   * @return the relation, or empty
   */
  public Optional<Relation> findRelation(
      Optional<String> schema, String name, List<Identifier> path) {
    if (schema.isPresent()) {
      return relation(QualifiedName.of(schema.get(), name));
    }
    return SearchPath.candidates(path, Identifier.of(name))
        .map(this::relation)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * A relation.
   *
   * @param name its schema and name
   * @return the relation, or empty
   */
  public Optional<Relation> relation(QualifiedName name) {
    QualifiedId id = ObjectId.relation(name);
    return relations.find(id).or(() -> Optional.ofNullable(server.relations().get(id)));
  }

  /**
   * Every relation's name, to suggest one.
   *
   * @return in no particular order
   */
  public Collection<QualifiedName> relationNames() {
    return relations.names();
  }

  /**
   * The types whose names are most like one that means nothing.
   *
   * @param names the parts of the name
   * @return their names; empty when none is alike
   */
  public List<String> nearestTypes(List<String> names) {
    return typeResolver.nearest(names);
  }

  /**
   * Every routine, for suggestions.
   *
   * @return in no particular order
   */
  public Collection<QualifiedName> routineNames() {
    return Stream.concat(routines.names(), server.routineNames()).toList();
  }

  /**
   * The routines that a call may mean, in the order of the path; of two with the same arguments the
   * first counts.
   *
   * @param names the parts of the name
   * @param path where to look
   * @return the candidates
   */
  public List<Signature> routines(List<String> names, List<Identifier> path) {
    return callables.routines(names, path);
  }

  /**
   * The operators that an expression may mean, in the order of the path; of two with the same
   * operands the first counts.
   *
   * @param names the parts of the name
   * @param binary whether it has a left operand
   * @param path where to look
   * @return the candidates
   */
  public List<Operator> operators(List<String> names, boolean binary, List<Identifier> path) {
    return callables.operators(names, binary, path);
  }

  /**
   * A cast.
   *
   * @param source from
   * @param target to
   * @return the catalog's row, or empty
   */
  public Optional<Cast> cast(DataType source, DataType target) {
    return Optional.ofNullable(
            server.castsFrom(source.withoutModifiers()).get(target.withoutModifiers()))
        .or(() -> routines.cast(source, target));
  }

  /**
   * Finds a collation.
   *
   * @param names the parts of its name
   * @param path where to look
   * @return its schema and name, or empty
   */
  public Optional<QualifiedName> findCollation(List<String> names, List<Identifier> path) {
    return CallableLookups.schemas(names, path).stream()
        .map(schema -> new QualifiedName(schema, Identifier.of(names.getLast())))
        .filter(name ->
            server.context().collations().contains(name)
                || snapshot.objects().containsKey(new QualifiedId(ObjectClass.COLLATION, name)))
        .findFirst();
  }

  /**
   * The object of the snapshot that has to be there for another one to be: itself, or the extension
   * that brings it.
   *
   * @param id any identity
   * @return the object, or empty for what PostgreSQL brings and what is not known
   */
  public Optional<ObjectId> owner(ObjectId id) {
    if (snapshot.objects().containsKey(id)) {
      return Optional.of(id);
    }
    return Optional.ofNullable(server.context().extensionMembers().get(id));
  }

  /**
   * The object that makes a type.
   *
   * @param type a type, or an array of it
   * @return the type's object, a relation for its row type, an extension; empty for PostgreSQL's
   */
  public Optional<ObjectId> typeOwner(DataType type) {
    if (type.name().isBuiltIn() || !Types.known(type)) {
      return Optional.empty();
    }
    return types.owner(type.name()).or(() -> owner(ObjectId.type(type.name())));
  }

  private final class Declared implements DeclaredTypes {
    @Override
    public boolean contains(QualifiedName name) {
      return types.find(name).isPresent();
    }

    @Override
    public boolean isRowType(QualifiedName name) {
      return types
          .owner(name)
          .filter(owner -> owner.objectClass() == ObjectClass.RELATION)
          .isPresent();
    }

    @Override
    public Optional<DataType> columnType(QualifiedName relation, Identifier column) {
      return relation(relation).stream()
          .flatMap(found -> found.columns().stream())
          .filter(found -> found.name().equals(column.value()))
          .map(RelationColumn::type)
          .findFirst();
    }

    @Override
    public Collection<QualifiedName> names() {
      return types.all().keySet();
    }

    @Override
    public Optional<Identifier> schemaOfUnknownTypes() {
      return Optional.empty();
    }
  }
}
