package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.FragmentPrinter;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.pglibquery.parse.PgQuery;
import dev.pgflux.pglibquery.resolve.catalog.ServerCatalog;
import dev.pgflux.ports.spi.FragmentResolver;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resolves fragments on PostgreSQL's own syntax trees.
 *
 * <p>The canonical form is what PostgreSQL's parse analysis would make of a fragment, as far as the
 * snapshot and the context tell: names with their schemas, implicit casts written out, stars
 * expanded. Where a type cannot be told, an expression stays as it was written. Safe for many
 * threads.
 */
public final class LibPgQueryResolver implements FragmentResolver {
  private record Indexed(CatalogContext context, ServerCatalog catalog) {}

  private record Written(Fragment.Kind kind, SqlTree tree) {}

  private final FragmentText text;
  private final ParsedTexts parsed;
  private volatile Indexed lastContext;
  private volatile SnapshotResolution lastSnapshot;
  private final Map<Written, String> printed = new ConcurrentHashMap<>();

  /** Uses the parser of this JVM, once a fragment needs it. */
  public LibPgQueryResolver() {
    this.text = new FragmentText(PgQuery::shared);
    this.parsed = new ParsedTexts(text);
    CatalogContext nothing = EmptyContext.INSTANCE;
    ServerCatalog index = new ServerCatalog(nothing);
    this.lastContext = new Indexed(nothing, index);
    this.lastSnapshot =
        new SnapshotResolution(Snapshot.of(nothing.version(), List.of()), index, parsed);
  }

  @Override
  public Snapshot resolve(Snapshot snapshot, CatalogContext context) {
    return new SnapshotResolution(snapshot, server(context), parsed).resolve();
  }

  @Override
  public Snapshot resolve(FoldedSchema folded, CatalogContext context) {
    return new SnapshotResolution(folded.snapshot(), folded.declarations(), server(context), parsed)
        .resolve();
  }

  @Override
  public Fragment resolve(Fragment fragment, Snapshot snapshot, CatalogContext context) {
    SnapshotResolution last = lastSnapshot;
    if (!last.isOf(snapshot, context)) {
      last = new SnapshotResolution(snapshot, server(context), parsed);
      lastSnapshot = last;
    }
    return last.resolve(fragment);
  }

  /**
   * The columns of a query's result.
   *
   * @param query an unresolved query
   * @param snapshot what it may use
   * @param context what the server has
   * @return in order; empty when something that the query uses is not known
   */
  public List<Column> columns(Fragment query, Snapshot snapshot, CatalogContext context) {
    return new SnapshotResolution(snapshot, server(context), parsed).columns(query);
  }

  @SuppressWarnings(
      "ReferenceEquality") // the same object is the same content, and comparing contents is dear
  private ServerCatalog server(CatalogContext context) {
    Indexed last = lastContext;
    if (last.context() != context) {
      last = new Indexed(context, new ServerCatalog(context));
      lastContext = last;
    }
    return last.catalog();
  }

  @Override
  public FragmentPrinter printer() {
    return fragment ->
        switch (fragment.resolution()) {
          case Fragment.Resolution.Resolved resolved ->
              printed.computeIfAbsent(
                  new Written(fragment.kind(), resolved.printable()),
                  written -> text.print(written.kind(), written.tree()));
          case Fragment.Resolution.Unresolved unresolved ->
              throw new IllegalArgumentException("the fragment is not resolved: " + fragment);
        };
  }
}
