package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.parse.ParsedFile;
import dev.pgflux.pglibquery.parse.SqlComment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Comments that ask for a rename: {@code -- @renamed from=old} at the end of the line of a column
 * or constraint and before any other CREATE, {@code -- @renamed-table from=old} before CREATE
 * TABLE.
 */
final class RenameHints {
  private final SortedMap<ObjectId, ObjectId> objects = new TreeMap<>();
  private final SortedMap<Reference, Identifier> columns = new TreeMap<>();

  /**
   * The end of the statement before each one, so that comments between them belong to the second.
   */
  private final Map<StatementContext, Integer> previousEnds = new HashMap<>();

  SortedMap<ObjectId, ObjectId> objects() {
    return objects;
  }

  SortedMap<Reference, Identifier> columns() {
    return columns;
  }

  void follows(StatementContext statement, int previousEnd) {
    previousEnds.put(statement, previousEnd);
  }

  /** Takes the hint before a statement as one for the object that it makes. */
  void apply(StatementContext statement, ObjectId made) {
    ParsedFile file = statement.source().file();
    if (file.hints().isEmpty()) {
      return;
    }
    int start = statement.source().start();
    int from = previousEnds.getOrDefault(statement, 0);
    int previousLine = from == 0 ? 0 : file.lines().line(from);
    for (SqlComment comment : file.hints()) {
      boolean before =
          comment.offset() >= from && comment.offset() < start && comment.line() > previousLine;
      if (before) {
        old(comment).flatMap(name -> oldId(made, name)).ifPresent(old -> objects.put(old, made));
      }
    }
  }

  /**
   * Takes the hints on the lines of a table's columns and constraints.
   *
   * @param made what each element of the statement made: a column's name or a constraint's identity
   */
  void applyToElements(StatementContext statement, QualifiedId table, Map<Node, Object> made) {
    ParsedFile file = statement.source().file();
    if (file.hints().isEmpty()) {
      return;
    }
    for (SqlComment comment : file.hints()) {
      if (comment.offset() > statement.source().start() && belongs(comment, statement)) {
        element(statement, comment, made)
            .ifPresent(element -> old(comment).ifPresent(old -> rename(table, element, old)));
      }
    }
  }

  private static boolean belongs(SqlComment comment, StatementContext statement) {
    int end = statement.source().end();
    return comment.offset() < end || comment.line() == statement.source().file().lines().line(end);
  }

  private static Optional<Object> element(
      StatementContext statement, SqlComment comment, Map<Node, Object> made) {
    return made.entrySet().stream()
        .filter(entry -> statement.offset(entry.getKey()) < comment.offset())
        .max(java.util.Comparator.comparingInt(entry -> statement.offset(entry.getKey())))
        .map(Map.Entry::getValue);
  }

  private void rename(QualifiedId table, Object element, List<String> old) {
    Identifier oldName = Identifier.of(old.getLast());
    if (element instanceof Identifier column) {
      columns.put(Reference.to(table, column), oldName);
    } else if (element instanceof MemberId member) {
      objects.put(new MemberId(member.objectClass(), table, oldName), member);
    }
  }

  private static Optional<ObjectId> oldId(ObjectId made, List<String> old) {
    Identifier name = Identifier.of(old.getLast());
    return switch (made) {
      case GlobalId global -> Optional.of(new GlobalId(global.objectClass(), name));
      case QualifiedId qualified ->
          Optional.of(new QualifiedId(qualified.objectClass(), oldName(qualified.name(), old)));
      case RoutineId routine ->
          Optional.of(new RoutineId(oldName(routine.name(), old), routine.arguments()));
      case MemberId member -> Optional.of(new MemberId(member.objectClass(), member.owner(), name));
      case StructuralId structural -> oldStructural(structural, old);
    };
  }

  /** Of what its parts identify, only operator classes and families have a name to change. */
  private static Optional<ObjectId> oldStructural(StructuralId made, List<String> old) {
    return switch (made.objectClass()) {
      case OPERATOR_CLASS, OPERATOR_FAMILY -> {
        List<String> parts = new ArrayList<>(made.parts());
        parts.set(0, old.getLast());
        Optional<Identifier> schema =
            old.size() > 1 ? Optional.of(Identifier.of(old.get(old.size() - 2))) : made.schema();
        yield Optional.of(new StructuralId(made.objectClass(), schema, parts));
      }
      default -> Optional.empty();
    };
  }

  private static QualifiedName oldName(QualifiedName made, List<String> old) {
    Identifier schema = old.size() > 1 ? Identifier.of(old.get(old.size() - 2)) : made.schema();
    return new QualifiedName(schema, Identifier.of(old.getLast()));
  }

  /** The name after {@code from=}, one part or more. */
  private static Optional<List<String>> old(SqlComment comment) {
    String content = comment.content();
    int at = content.indexOf("from=");
    if (at < 0) {
      return Optional.empty();
    }
    List<String> parts = HintName.parse(content.substring(at + "from=".length()));
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }
}
