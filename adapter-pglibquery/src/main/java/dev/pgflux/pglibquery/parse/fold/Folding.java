package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.pglibquery.name.DeclaredTypes;
import dev.pgflux.pglibquery.name.TypeResolver;
import dev.pgflux.pglibquery.parse.QueryColumns;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What all statements of one folding share. */
final class Folding implements DeclaredTypes {
  private record Task(StatementContext statement, Runnable work) {}

  private final CatalogContext context;
  private final boolean acceptData;
  private final QueryColumns queryColumns;
  private final SchemaBuilder builder = new SchemaBuilder();
  private final GeneratedNames names = new GeneratedNames(builder.names());
  private final TypeResolver types;
  private final DeclaredNames declared;
  private final DefaultPrivilegesLedger defaultPrivileges;
  private final RenameHints renames = new RenameHints();
  private final AttachedParts attached = new AttachedParts();
  private final Set<Identifier> declaredSchemas = new HashSet<>();
  private final List<Diagnostic> errors = new ArrayList<>();
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final Set<ObjectId> implicit = new HashSet<>();
  private boolean ownersDeclared;
  private boolean privilegesDeclared;
  private List<Task> waiting = new ArrayList<>();

  Folding(
      CatalogContext context,
      boolean acceptData,
      DeclaredNames declared,
      QueryColumns queryColumns) {
    this.context = context;
    this.acceptData = acceptData;
    this.queryColumns = queryColumns;
    this.declared = declared;
    this.types = new TypeResolver(context, this);
    this.defaultPrivileges = new DefaultPrivilegesLedger(context);
  }

  CatalogContext context() {
    return context;
  }

  int major() {
    return context.version().major();
  }

  boolean acceptsData() {
    return acceptData;
  }

  /** Everything that was folded up to now. */
  Snapshot snapshot() {
    return Snapshot.of(context.version(), builder.objects());
  }

  /** The columns of a query's result; empty when something that it uses is not known. */
  List<Column> columns(Fragment query, Snapshot snapshot) {
    return queryColumns.of(query, snapshot, context);
  }

  SchemaBuilder builder() {
    return builder;
  }

  GeneratedNames generatedNames() {
    return names;
  }

  TypeResolver types() {
    return types;
  }

  DeclaredNames declared() {
    return declared;
  }

  DefaultPrivilegesLedger defaultPrivileges() {
    return defaultPrivileges;
  }

  RenameHints renames() {
    return renames;
  }

  AttachedParts attached() {
    return attached;
  }

  Set<Identifier> declaredSchemas() {
    return declaredSchemas;
  }

  /** Schemas that are there without CREATE SCHEMA, once a statement says something of them. */
  boolean addImplicit(ObjectId.GlobalId schema) {
    if (!schema.name().value().equals("public")) {
      return false;
    }
    implicit.add(schema);
    builder.put(new Schema(schema, ObjectMeta.NONE));
    return true;
  }

  boolean isImplicit(ObjectId schema) {
    return implicit.remove(schema);
  }

  List<Diagnostic> errors() {
    return errors;
  }

  List<Diagnostic> warnings() {
    return warnings;
  }

  boolean ownersDeclared() {
    return ownersDeclared;
  }

  void declareOwner() {
    ownersDeclared = true;
  }

  boolean privilegesDeclared() {
    return privilegesDeclared;
  }

  void declarePrivileges() {
    privilegesDeclared = true;
  }

  /** Does something now, or as soon as what it needs is there. */
  void attempt(StatementContext statement, Runnable work) {
    try {
      work.run();
    } catch (FoldException.Missing | FoldException.PassedOver later) {
      // A later file may make what only the server has so far.
      waiting.add(new Task(statement, work));
    } catch (FoldException failed) {
      errors.add(statement.diagnostic(Severity.ERROR, failed));
    }
  }

  /** Does what had to wait, again and again until nothing moves; the rest are errors. */
  void finishWaiting() {
    int before;
    do {
      List<Task> tasks = waiting;
      before = tasks.size();
      waiting = new ArrayList<>();
      tasks.forEach(task -> attempt(task.statement(), task.work()));
    } while (!waiting.isEmpty() && waiting.size() < before);
    for (Task task : waiting) {
      try {
        task.work().run();
      } catch (FoldException.PassedOver passedOver) {
        warnings.add(task.statement().diagnostic(Severity.WARNING, passedOver));
      } catch (FoldException failed) {
        errors.add(task.statement().diagnostic(Severity.ERROR, failed));
      }
    }
    waiting = new ArrayList<>();
  }

  @Override
  public boolean contains(QualifiedName name) {
    return declared.types().contains(name)
        || builder.contains(ObjectId.type(name))
        || builder.contains(ObjectId.relation(name));
  }

  @Override
  public boolean isRowType(QualifiedName name) {
    return declared.rowTypes().contains(name);
  }

  @Override
  public Optional<DataType> columnType(QualifiedName relation, Identifier column) {
    QualifiedId id = ObjectId.relation(relation);
    Optional<DataType> ofTable =
        builder.find(id, Table.class).flatMap(table -> table.column(column)).map(Column::type);
    return ofTable
        .or(() ->
            builder.find(ObjectId.type(relation), CompositeType.class).stream()
                .flatMap(type -> type.attributes().stream())
                .filter(attribute -> attribute.name().equals(column))
                .map(CompositeType.Attribute::type)
                .findFirst())
        .or(() ->
            context.relations().getOrDefault(id, List.of()).stream()
                .filter(known -> known.name().equals(column))
                .map(Column::type)
                .findFirst());
  }

  @Override
  public Collection<QualifiedName> names() {
    return declared.types();
  }

  @Override
  public Optional<Identifier> schemaOfUnknownTypes() {
    return declared.extensions().stream()
        .filter(extension -> !isInstalled(extension.name()))
        .map(extension ->
            extension
                .schema()
                .or(() ->
                    builder
                        .find(ObjectId.extension(extension.name()), Extension.class)
                        .flatMap(Extension::schema))
                .orElseGet(() -> Identifier.of("public")))
        .findFirst();
  }

  private boolean isInstalled(Identifier extension) {
    return context.extensionMembers().containsValue(ObjectId.extension(extension));
  }
}
