package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Kind;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NearestNames;
import dev.pgflux.pglibquery.name.SearchPath;
import dev.pgflux.pglibquery.parse.ScriptStatement;
import dev.pgflux.ports.spi.DeclaredAt;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.List;
import java.util.Optional;

/** One statement while it is folded: where it stands and what names mean there. */
final class StatementContext {
  private final Folding folding;
  private final ScriptStatement source;
  private final Node node;
  private final List<Identifier> searchPath;
  private final SessionDefaults defaults;
  private final int ordinal;

  StatementContext(
      Folding folding,
      ScriptStatement source,
      Node node,
      List<Identifier> searchPath,
      SessionDefaults defaults,
      int ordinal) {
    this.folding = folding;
    this.source = source;
    this.node = node;
    this.searchPath = searchPath;
    this.defaults = defaults;
    this.ordinal = ordinal;
  }

  Folding folding() {
    return folding;
  }

  SchemaBuilder builder() {
    return folding.builder();
  }

  CatalogContext context() {
    return folding.context();
  }

  ScriptStatement source() {
    return source;
  }

  Node node() {
    return node;
  }

  List<Identifier> searchPath() {
    return searchPath;
  }

  /** Where a relation goes that does not say so. */
  SessionDefaults defaults() {
    return defaults;
  }

  /** The statement's place in the order of all. */
  int ordinal() {
    return ordinal;
  }

  void attempt(Runnable work) {
    folding.attempt(this, work);
  }

  int offset(Node part) {
    return part.field("location").isPresent()
        ? source.file().text().charOffset((int) part.number("location"))
        : source.start();
  }

  Diagnostic diagnostic(Diagnostic.Severity severity, FoldException problem) {
    int offset = problem.place().map(this::offset).orElse(source.start());
    return source.file().lines().diagnostic(severity, problem.text(), offset, problem.advice());
  }

  void warn(String message) {
    folding.warnings().add(diagnostic(Diagnostic.Severity.WARNING, new FoldException(message)));
  }

  // ---- names of new objects

  Identifier creationSchema() {
    return searchPath.stream()
        .filter(schema -> !schema.equals(QualifiedName.PG_CATALOG))
        .findFirst()
        .orElseThrow(() ->
            new FoldException(
                "no schema is selected in which an object could be made",
                "Qualify the name, or set search_path before the statement."));
  }

  QualifiedName newName(Node rangeVar) {
    String schema = rangeVar.text("schemaname");
    return new QualifiedName(
        schema.isEmpty() ? creationSchema() : Identifier.of(schema),
        Identifier.of(rangeVar.text("relname")));
  }

  QualifiedName newName(List<String> names) {
    return new QualifiedName(
        names.size() > 1 ? Identifier.of(names.get(names.size() - 2)) : creationSchema(),
        Identifier.of(names.getLast()));
  }

  // ---- lookups

  static List<String> parts(Node rangeVar) {
    String schema = rangeVar.text("schemaname");
    String name = rangeVar.text("relname");
    return schema.isEmpty() ? List.of(name) : List.of(schema, name);
  }

  /** What a possibly qualified name may mean, in order. */
  List<QualifiedName> candidates(List<String> names) {
    Identifier name = Identifier.of(names.getLast());
    return names.size() > 1
        ? List.of(new QualifiedName(Identifier.of(names.get(names.size() - 2)), name))
        : SearchPath.candidates(searchPath, name).toList();
  }

  Optional<QualifiedId> findRelation(List<String> names) {
    return candidates(names).stream()
        .map(ObjectId::relation)
        .filter(builder()::contains)
        .findFirst();
  }

  Optional<QualifiedId> findContextRelation(List<String> names) {
    return candidates(names).stream()
        .map(ObjectId::relation)
        .filter(context().relations()::containsKey)
        .findFirst();
  }

  /** A relation of the files. */
  QualifiedId relation(Node rangeVar) {
    return relation(parts(rangeVar), Optional.of(rangeVar));
  }

  QualifiedId relation(List<String> names, Optional<Node> place) {
    Optional<QualifiedId> found = findRelation(names);
    if (found.isPresent()) {
      return found.get();
    }
    if (findContextRelation(names).isPresent() || isOfTheSystem(names)) {
      throw new FoldException.PassedOver(
          "the statement is passed over: " + String.join(".", names) + " is not managed");
    }
    throw missing("relation", names, place);
  }

  <T extends SchemaObject> T relation(Node rangeVar, Class<T> kind, String label) {
    QualifiedId id = relation(rangeVar);
    return builder()
        .find(id, kind)
        .orElseThrow(() ->
            new FoldException(id + " is not a " + label, Optional.of(rangeVar), Optional::empty));
  }

  static boolean isOfTheSystem(List<String> names) {
    return names.size() > 1
        && List.of("pg_catalog", "information_schema", "pg_toast")
            .contains(names.get(names.size() - 2));
  }

  FoldException.Missing missing(String what, List<String> names, Optional<Node> place) {
    return new FoldException.Missing(
        what + " \"" + String.join(".", names) + "\" does not exist",
        place,
        () -> suggestion(NearestNames.to(names.getLast(), List.of(), declaredNames())));
  }

  private List<QualifiedName> declaredNames() {
    return builder().objects().stream()
        .map(SchemaObject::id)
        .flatMap(id ->
            switch (id) {
              case QualifiedId qualified -> Optional.of(qualified.name()).stream();
              case RoutineId routine -> Optional.of(routine.name()).stream();
              case ObjectId.GlobalId global -> Optional.<QualifiedName>empty().stream();
              case ObjectId.MemberId member -> Optional.<QualifiedName>empty().stream();
              case ObjectId.StructuralId structural -> Optional.<QualifiedName>empty().stream();
            })
        .toList();
  }

  private static Optional<String> suggestion(List<String> nearest) {
    return nearest.isEmpty()
        ? Optional.of("Is the file that makes it among those given?")
        : Optional.of("Did you mean " + String.join(", ", nearest) + "?");
  }

  DataType type(Node typeName) {
    return folding
        .types()
        .resolve(typeName, searchPath)
        .orElseThrow(() -> unknownType(Trees.names(typeName, "names"), typeName));
  }

  private FoldException unknownType(List<String> names, Node place) {
    return new FoldException.Missing(
        "type \"" + String.join(".", names) + "\" does not exist",
        Optional.of(place),
        () -> suggestion(folding.types().nearest(names)));
  }

  /** An enum, domain, composite or range type of the files. */
  QualifiedId typeId(List<String> names, Optional<Node> place) {
    List<QualifiedName> candidates = candidates(names);
    for (QualifiedName candidate : candidates) {
      if (builder().contains(ObjectId.type(candidate))) {
        return ObjectId.type(candidate);
      }
    }
    for (QualifiedName candidate : candidates) {
      if (context().types().containsKey(candidate)) {
        throw new FoldException.PassedOver(
            "the statement is passed over: type " + candidate + " is not managed");
      }
    }
    throw missing("type", names, place);
  }

  /** A collation's schema and name. */
  QualifiedName collation(List<String> names) {
    List<QualifiedName> candidates = candidates(names);
    return candidates.stream()
        .filter(candidate ->
            context().collations().contains(candidate)
                || builder()
                    .contains(
                        new QualifiedId(dev.pgflux.domain.id.ObjectClass.COLLATION, candidate)))
        .findFirst()
        .orElseGet(candidates::getFirst);
  }

  // ---- fragments

  Fragment.Scope scope(Optional<QualifiedId> relation) {
    return new Fragment.Scope(searchPath, relation, List.of());
  }

  Fragment expression(Node tree, QualifiedId relation) {
    return fragment(Kind.EXPRESSION, tree, scope(Optional.of(relation)));
  }

  static Fragment fragment(Kind kind, Node tree, Fragment.Scope scope) {
    return Fragment.ofTree(kind, (SqlTree) Trees.withoutLocations(tree), scope);
  }

  /** The role that a {@code RoleSpec} names; PUBLIC is no role. */
  Identifier role(Node roleSpec) {
    return roleSpec.symbol("roletype").equals("ROLESPEC_CSTRING")
        ? Identifier.of(roleSpec.text("rolename"))
        : context().currentRole();
  }

  // ---- new objects

  /** Adds what the statement makes, with the rename that a comment before it may ask for. */
  void create(SchemaObject object) {
    createPart(object);
    folding.renames().apply(this, object.id());
  }

  /** Adds an object that must not be there yet, with what default privileges give it. */
  void createPart(SchemaObject object) {
    if (builder().contains(object.id())) {
      throw duplicate(object.id(), object.kindLabel());
    }
    builder().put(folding.defaultPrivileges().applied(object, ordinal));
    builder().declare(object.id(), new StatementPlace(source));
    object.id().schema().ifPresent(folding.declaredSchemas()::add);
  }

  FoldException duplicate(ObjectId id, String label) {
    DeclaredAt first = builder().declarations().get(id);
    return new FoldException(
        label
            + " \""
            + id
            + "\" is made twice"
            + (first == null ? "" : ": already at " + first.location()),
        "Remove one of the two, or write CREATE OR REPLACE or IF NOT EXISTS where it is meant.");
  }
}
