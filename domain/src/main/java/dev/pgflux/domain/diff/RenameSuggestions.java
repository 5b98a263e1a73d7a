package dev.pgflux.domain.diff;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.TableAlteration.AddColumn;
import dev.pgflux.domain.object.table.TableAlteration.DropColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Finds what may have been meant as a rename: something goes, something else of its kind and shape
 * comes, and neither has another likely partner. They change no plan.
 */
public final class RenameSuggestions {
  private RenameSuggestions() {}

  /**
   * A likely rename.
   *
   * @param kind what people call it
   * @param object the object that comes, or the table whose column comes
   * @param from what goes, as SQL spells it
   * @param to what comes, as SQL spells it
   * @param annotation the comment that would make it a rename
   * @param place where the comment belongs
   */
  public record Suggestion(
      String kind, ObjectId object, String from, String to, String annotation, String place) {}

  private record Pair<T>(T gone, T come) {}

  /**
   * Looks for likely renames.
   *
   * @param difference what differs
   * @return in order of the changes
   */
  public static List<Suggestion> in(Difference difference) {
    List<Suggestion> found = new ArrayList<>(columns(difference));
    List<SchemaObject> gone = new ArrayList<>();
    List<SchemaObject> come = new ArrayList<>();
    for (Change change : difference.changes()) {
      switch (change) {
        case Change.Drop(SchemaObject before, Optional<String> again) when again.isEmpty() ->
            gone.add(before);
        case Change.Create(SchemaObject after, Optional<String> again) when again.isEmpty() ->
            come.add(after);
        case Change.Drop it -> {}
        case Change.Create it -> {}
        case Change.Rename it -> {}
        case Change.RenameColumn it -> {}
        case Change.Alter it -> {}
      }
    }
    pairs(gone, come, Likeness::of).forEach(pair -> object(pair).ifPresent(found::add));
    return found;
  }

  private static List<Suggestion> columns(Difference difference) {
    Map<ObjectId, List<Column>> gone = new LinkedHashMap<>();
    Map<ObjectId, List<Column>> come = new LinkedHashMap<>();
    for (Change change : difference.changes()) {
      if (change instanceof Change.Alter(SchemaObject before, Table after, DropColumn drop)) {
        gone.computeIfAbsent(after.id(), id -> new ArrayList<>()).add(drop.column());
      }
      if (change instanceof Change.Alter(SchemaObject before, Table after, AddColumn add)) {
        come.computeIfAbsent(after.id(), id -> new ArrayList<>()).add(add.column());
      }
    }
    List<Suggestion> found = new ArrayList<>();
    gone.forEach((table, columns) ->
        pairs(columns, come.getOrDefault(table, List.of()), RenameSuggestions::alike)
            .forEach(pair -> found.add(column(table, pair))));
    return found;
  }

  private static boolean alike(Column gone, Column come) {
    return gone.type().equals(come.type())
        && gone.value().getClass().equals(come.value().getClass());
  }

  private static Suggestion column(ObjectId table, Pair<Column> pair) {
    String from = SqlRenderer.identifier(pair.gone().name());
    String to = SqlRenderer.identifier(pair.come().name());
    return new Suggestion(
        "column",
        table,
        table + "." + from,
        to,
        "-- @renamed from=" + from,
        "at the end of the line of " + to);
  }

  private static Optional<Suggestion> object(Pair<SchemaObject> pair) {
    String label = pair.come().kindLabel();
    String annotation =
        pair.come() instanceof Table table && table.foreign().isEmpty()
            ? "-- @renamed-table from="
            : "-- @renamed from=";
    return from(pair.gone().id(), pair.come().id())
        .map(from ->
            new Suggestion(
                label,
                pair.come().id(),
                pair.gone().id().toString(),
                pair.come().id().toString(),
                annotation + from,
                "on the line before its CREATE"));
  }

  /** The old name as the annotation takes it: with its schema where that changes too. */
  private static Optional<String> from(ObjectId gone, ObjectId come) {
    return switch (gone) {
      case GlobalId id -> Optional.of(SqlRenderer.identifier(id.name()));
      case MemberId id -> Optional.of(SqlRenderer.identifier(id.name()));
      case QualifiedId id -> Optional.of(name(id.name(), come));
      case RoutineId id -> Optional.of(name(id.name(), come));
      case StructuralId id ->
          id.schema()
              .map(schema ->
                  name(new QualifiedName(schema, Identifier.of(id.parts().getFirst())), come));
    };
  }

  private static String name(QualifiedName gone, ObjectId come) {
    return come.schema().filter(gone.schema()::equals).isPresent()
        ? SqlRenderer.identifier(gone.name())
        : SqlRenderer.qualified(gone);
  }

  /** Those of which neither has another partner. */
  private static <T> List<Pair<T>> pairs(
      List<T> gone, List<T> come, BiPredicate<? super T, ? super T> alike) {
    List<Pair<T>> pairs = new ArrayList<>();
    for (T each : gone) {
      List<T> partners = come.stream().filter(other -> alike.test(each, other)).toList();
      if (partners.size() == 1
          && gone.stream().filter(other -> alike.test(other, partners.getFirst())).count() == 1) {
        pairs.add(new Pair<>(each, partners.getFirst()));
      }
    }
    return pairs;
  }
}
