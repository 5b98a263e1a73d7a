package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that were parsed before: catalogs repeat themselves, and are read again and again. */
final class ParsedTexts {
  private static final int MOST = 50_000;

  private record Key(Fragment.Kind kind, String text) {}

  private final FragmentText text;
  private final Map<Key, SqlTree> trees = new ConcurrentHashMap<>();

  ParsedTexts(FragmentText text) {
    this.text = text;
  }

  SqlTree of(Fragment fragment) {
    return switch (fragment.source()) {
      case Fragment.Source.Parsed parsed -> parsed.value();
      case Fragment.Source.SqlText written -> of(fragment.kind(), written.value());
    };
  }

  private SqlTree of(Fragment.Kind kind, String sql) {
    Key key = new Key(kind, sql);
    SqlTree known = trees.get(key);
    if (known != null) {
      return known;
    }
    SqlTree tree = text.parse(kind, sql);
    if (trees.size() < MOST) {
      trees.put(key, tree);
    }
    return tree;
  }
}
