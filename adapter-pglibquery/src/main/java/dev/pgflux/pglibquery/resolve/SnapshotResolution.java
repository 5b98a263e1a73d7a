package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.ffm.NativeThreads;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.catalog.ServerCatalog;
import dev.pgflux.pglibquery.resolve.type.Types;
import dev.pgflux.ports.spi.DeclaredAt;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SchemaException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Resolves the fragments of one snapshot. */
final class SnapshotResolution {
  private static final int OBJECTS_PER_TASK = 64;

  /** A view's query, looked at once. */
  private record ViewQuery(Fragment query, List<RelationColumn> columns) {}

  private final Snapshot snapshot;
  private final Map<ObjectId, DeclaredAt> declarations;
  private final ServerCatalog server;
  private final ParsedTexts parsed;
  private final Catalog catalog;
  private final VisibleRelations relations;
  private final Mentions mentions;
  private final Map<QualifiedId, ViewQuery> views = new ConcurrentHashMap<>();
  private final Map<QualifiedId, List<DataType>> keyTypes = new ConcurrentHashMap<>();
  private final ThreadLocal<Deque<QualifiedId>> underWay = ThreadLocal.withInitial(ArrayDeque::new);
  private final ConcurrentLinkedQueue<Diagnostic> problems = new ConcurrentLinkedQueue<>();

  SnapshotResolution(Snapshot snapshot, ServerCatalog server, ParsedTexts parsed) {
    this(snapshot, Map.of(), server, parsed);
  }

  /** For what files say, with the statement that makes each object. */
  SnapshotResolution(
      Snapshot snapshot,
      Map<ObjectId, DeclaredAt> declarations,
      ServerCatalog server,
      ParsedTexts parsed) {
    this.snapshot = snapshot;
    this.declarations = declarations;
    this.server = server;
    this.parsed = parsed;
    this.catalog = new Catalog(snapshot, server, this::viewColumns, parsed::of);
    this.relations = new VisibleRelations(catalog);
    this.mentions = new Mentions(catalog);
  }

  @SuppressWarnings(
      "ReferenceEquality") // the same object is the same content, and comparing contents is dear
  boolean isOf(Snapshot other, CatalogContext context) {
    return snapshot == other && server.isOf(context);
  }

  Snapshot resolve() {
    List<SchemaObject> objects = List.copyOf(snapshot.objects().values());
    int tasks = (objects.size() + OBJECTS_PER_TASK - 1) / OBJECTS_PER_TASK;
    List<SchemaObject> resolved =
        IntStream.range(0, tasks)
            .parallel()
            .mapToObj(task -> {
              int start = task * OBJECTS_PER_TASK;
              int end = Math.min(objects.size(), start + OBJECTS_PER_TASK);
              return NativeThreads.call(
                  () -> objects.subList(start, end).stream().map(this::resolve).toList());
            })
            .flatMap(List::stream)
            .toList();
    if (!problems.isEmpty()) {
      throw new SchemaException(problems.stream().distinct().sorted(MissingNames.ORDER).toList());
    }
    Iterator<SchemaObject> inOrder = resolved.iterator();
    return snapshot.map(unresolved -> inOrder.next());
  }

  private SchemaObject resolve(SchemaObject object) {
    FragmentTargets targets = new FragmentTargets(object);
    return switch (object) {
      case View view -> view(view, targets);
      case MaterializedView view -> view(view, targets);
      case Table table when table.hierarchy() instanceof Table.Hierarchy.Partition partition ->
          table.mapFragments(fragment ->
              fragment.kind() == Fragment.Kind.PARTITION_BOUND
                  ? bound(fragment, partition.parent())
                  : resolve(object, fragment, targets.of(fragment)));
      default -> object.mapFragments(it -> resolve(object, it, targets.of(it)));
    };
  }

  @SuppressWarnings("ReferenceEquality") // the query is told from other fragments by being itself
  private View view(View view, FragmentTargets targets) {
    ViewQuery query = query(view.id(), view.query());
    targets.addDefaults(view, query.columns());
    View resolved =
        view.mapFragments(fragment ->
            fragment == view.query()
                ? query.query()
                : resolve(view, fragment, targets.of(fragment)));
    return resolved.withColumns(ViewColumnMerge.of(query.columns(), resolved.columns()));
  }

  @SuppressWarnings("ReferenceEquality") // the query is told from other fragments by being itself
  private MaterializedView view(MaterializedView view, FragmentTargets targets) {
    ViewQuery query = query(view.id(), view.query());
    MaterializedView resolved =
        view.mapFragments(fragment ->
            fragment == view.query()
                ? query.query()
                : resolve(view, fragment, targets.of(fragment)));
    return resolved.withColumns(ViewColumnMerge.of(query.columns(), resolved.columns()));
  }

  private ViewQuery query(QualifiedId view, Fragment query) {
    ViewQuery known = views.get(view);
    if (known != null) {
      return known;
    }
    underWay.get().push(view);
    try {
      FragmentAnalysis analysis = new FragmentAnalysis(catalog, relations, query.scope());
      SqlTree tree = parsed.of(query);
      SqlTree canonical = analysis.query((Node) tree);
      ViewQuery found =
          new ViewQuery(finished(query, tree, canonical, analysis), analysis.columns());
      report(query, analysis, view);
      views.put(view, found);
      return found;
    } finally {
      underWay.get().pop();
    }
  }

  /** The columns of a view for queries that use it. */
  private List<RelationColumn> viewColumns(QualifiedId id) {
    SchemaObject object = snapshot.objects().get(id);
    List<ViewColumn> given =
        switch (object) {
          case View view -> view.columns();
          case MaterializedView view -> view.columns();
          case null, default -> List.of();
        };
    boolean inspected =
        !given.isEmpty() && given.stream().allMatch(column -> column.type().isPresent());
    if (inspected) {
      return given.stream()
          .map(column ->
              new RelationColumn(column.name().value(), column.type().orElse(Types.UNDETERMINED)))
          .toList();
    }
    if (underWay.get().contains(id)) {
      return List.of();
    }
    return switch (object) {
      case View view -> query(id, view.query()).columns();
      case MaterializedView view -> query(id, view.query()).columns();
      case null, default -> List.of();
    };
  }

  List<Column> columns(Fragment query) {
    FragmentAnalysis analysis = new FragmentAnalysis(catalog, relations, query.scope());
    analysis.query((Node) parsed.of(query));
    if (analysis.columns().stream().anyMatch(it -> it.type().equals(Types.UNDETERMINED))) {
      return List.of();
    }
    return analysis.columns().stream()
        .map(column -> Column.of(Identifier.of(column.name()), column.type()))
        .toList();
  }

  Fragment resolve(Fragment fragment) {
    FragmentAnalysis analysis = new FragmentAnalysis(catalog, relations, fragment.scope());
    return resolve(fragment, analysis, Optional.empty());
  }

  private Fragment resolve(SchemaObject object, Fragment fragment, Optional<DataType> target) {
    FragmentAnalysis analysis = new FragmentAnalysis(catalog, relations, fragment.scope());
    Fragment resolved = resolve(fragment, analysis, target);
    report(fragment, analysis, object.id());
    return resolved;
  }

  private Fragment resolve(
      Fragment fragment, FragmentAnalysis analysis, Optional<DataType> target) {
    SqlTree tree = parsed.of(fragment);
    if (fragment.kind() == Fragment.Kind.ROUTINE_STRING_BODY) {
      return fragment.withResolution(
          new Fragment.Resolution.Resolved(
              tree, tree, analysis.references(), mentions.in(fragment, tree), true));
    }
    SqlTree canonical =
        switch (fragment.kind()) {
          case EXPRESSION -> analysis.expression((Node) tree, target);
          case QUERY -> analysis.query((Node) tree);
          case PARTITION_KEY -> analysis.partitionKey((Node) tree);
          case PARTITION_BOUND ->
              analysis.partitionBound(
                  (Node) tree, fragment.scope().relation().map(this::keyTypes).orElse(List.of()));
          case ROUTINE_SQL_BODY -> analysis.body(tree, target);
          case STATEMENT -> analysis.statement((Node) tree);
          case ROUTINE_STRING_BODY -> tree;
        };
    return finished(fragment, tree, canonical, analysis);
  }

  private Fragment bound(Fragment fragment, QualifiedId parent) {
    FragmentAnalysis analysis = new FragmentAnalysis(catalog, relations, fragment.scope());
    SqlTree tree = parsed.of(fragment);
    SqlTree canonical = analysis.partitionBound((Node) tree, keyTypes(parent));
    return finished(fragment, tree, canonical, analysis);
  }

  private List<DataType> keyTypes(QualifiedId parent) {
    return keyTypes.computeIfAbsent(
        parent,
        id ->
            snapshot
                .find(id, Table.class)
                .flatMap(Table::partitionKey)
                .map(key ->
                    new FragmentAnalysis(catalog, relations, withRelation(key.scope(), id))
                        .keyTypes((Node) parsed.of(key)))
                .orElse(List.of()));
  }

  private static Fragment.Scope withRelation(Fragment.Scope scope, QualifiedId relation) {
    return new Fragment.Scope(scope.searchPath(), Optional.of(relation), scope.names());
  }

  private static Fragment finished(
      Fragment fragment, SqlTree tree, SqlTree canonical, FragmentAnalysis analysis) {
    return fragment.withResolution(
        new Fragment.Resolution.Resolved(
            canonical,
            analysis.printable(tree),
            analysis.references(),
            java.util.Collections.emptySortedSet(),
            analysis.isVolatile()));
  }

  private void report(Fragment fragment, FragmentAnalysis analysis, ObjectId user) {
    if (fragment.source() instanceof Fragment.Source.Parsed
        && !catalog.missesExtensions()
        && !analysis.missing().isEmpty()) {
      problems.addAll(
          new MissingNames(catalog)
              .diagnostics(
                  analysis.missing(),
                  snapshot.find(user).orElseThrow(),
                  Optional.ofNullable(declarations.get(user))));
    }
  }
}
