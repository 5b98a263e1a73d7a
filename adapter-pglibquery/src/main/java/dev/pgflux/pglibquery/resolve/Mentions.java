package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Objects that string bodies seem to use: every word that is the name of one, with its schema or
 * without. PostgreSQL knows no dependencies of such bodies, so too many do no harm: they only
 * order.
 */
final class Mentions {
  private final Map<String, List<ObjectId>> bySimpleName = new HashMap<>();

  Mentions(Catalog catalog) {
    for (SchemaObject object : catalog.snapshot().objects().values()) {
      if (canBeMentioned(object)) {
        bySimpleName
            .computeIfAbsent(object.id().simpleName(), name -> new ArrayList<>())
            .add(object.id());
      }
    }
  }

  private static boolean canBeMentioned(SchemaObject object) {
    return object instanceof Table
        || object instanceof View
        || object instanceof MaterializedView
        || object instanceof Sequence
        || object instanceof Routine
        || object instanceof EnumType
        || object instanceof DomainType
        || object instanceof CompositeType;
  }

  SortedSet<Reference> in(Fragment fragment, SqlTree body) {
    SortedSet<Reference> found = new TreeSet<>();
    if (body instanceof SqlTree.Text(String text)) {
      List<String> words = words(text);
      for (int i = 0; i < words.size(); i++) {
        boolean qualified = i >= 2 && words.get(i - 1).equals(".");
        for (ObjectId id : bySimpleName.getOrDefault(words.get(i), List.of())) {
          if (qualified ? inSchema(id, words.get(i - 2)) : visible(id, fragment.scope())) {
            found.add(Reference.to(id));
          }
        }
      }
    }
    return found;
  }

  private static boolean inSchema(ObjectId id, String schema) {
    return id.schema().map(name -> name.value().equals(schema)).orElse(false);
  }

  /** Without a search_path of its own, a routine runs under its caller's, whatever that is. */
  private static boolean visible(ObjectId id, Fragment.Scope scope) {
    return scope.searchPath().isEmpty()
        || id.schema().map(scope.searchPath()::contains).orElse(false)
        || id.schema().map(Identifier.of("public")::equals).orElse(false)
        || id.schema().map(QualifiedName.PG_CATALOG::equals).orElse(false);
  }

  /** Names as SQL spells them, and dots; whatever stands between is passed over. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        int end = text.indexOf('"', at + 1);
        end = end < 0 ? text.length() : end;
        words.add(text.substring(at + 1, end));
        at = end + 1;
      } else if (Character.isLetter(c) || c == '_') {
        int start = at;
        while (at < text.length()
            && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
          at++;
        }
        words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
      } else {
        if (c == '.') {
          words.add(".");
        }
        at++;
      }
    }
    return words;
  }
}
