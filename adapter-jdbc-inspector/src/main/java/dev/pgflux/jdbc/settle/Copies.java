package dev.pgflux.jdbc.settle;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.ports.spi.FragmentRelocator;
import dev.pgflux.ports.spi.FragmentSettler;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Temporary copies of relations in their wanted shape, made as they are needed. */
final class Copies {
  /** How every session calls its own temporary schema. */
  private static final Identifier TEMPORARY = Identifier.of("pg_temp");

  private final TrialSession session;
  private final FragmentSettler.Request request;
  private final FragmentRelocator relocator;
  private final Map<QualifiedId, QualifiedName> copies = new HashMap<>();
  private final Set<QualifiedId> underway = new HashSet<>();

  Copies(TrialSession session, FragmentSettler.Request request, FragmentRelocator relocator) {
    this.session = session;
    this.request = request;
    this.relocator = relocator;
  }

  /** A name in the session's temporary schema. */
  static QualifiedName temporary(String name) {
    return new QualifiedName(TEMPORARY, Identifier.of(name));
  }

  /** The relation that each copy stands for. */
  Map<QualifiedName, QualifiedId> originals() {
    return copies.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /** A fragment as SQL over copies, which are made where they are not there yet. */
  String relocate(Fragment fragment) throws SQLException, UnsettledException {
    for (Reference reference : fragment.references()) {
      if (reference.object() instanceof QualifiedId id && hasColumns(id)) {
        of(id);
      }
    }
    return relocator.relocate(fragment, copies);
  }

  /** What the server printed over copies, as a fragment over the relations themselves. */
  Fragment restore(Fragment asked, String printed) {
    Fragment.Scope scope =
        new Fragment.Scope(List.of(), asked.scope().relation(), asked.scope().names());
    return relocator.restore(asked.kind(), printed, scope, originals());
  }

  private boolean hasColumns(QualifiedId id) {
    return !id.name().isBuiltIn()
        && (request.context().relations().containsKey(id)
            || request
                .desired()
                .find(id)
                .filter(it ->
                    it instanceof Table || it instanceof View || it instanceof MaterializedView)
                .isPresent());
  }

  /** The copy of a relation. */
  QualifiedName of(QualifiedId relation) throws SQLException, UnsettledException {
    QualifiedName known = copies.get(relation);
    if (known != null) {
      return known;
    }
    QualifiedName copy = new QualifiedName(TEMPORARY, relation.name().name());
    if (copies.containsValue(copy) || !underway.add(relation)) {
      throw new UnsettledException("two relations that it needs are called " + copy.name());
    }
    make(relation, copy);
    underway.remove(relation);
    copies.put(relation, copy);
    return copy;
  }

  private void make(QualifiedId relation, QualifiedName copy)
      throws SQLException, UnsettledException {
    Optional<SchemaObject> object = request.desired().find(relation);
    if (object.isPresent()) {
      switch (object.get()) {
        case Table it -> table(copy, columns(it.columns()), "");
        case View it -> view(copy, it.columns(), it.query());
        case MaterializedView it -> view(copy, it.columns(), it.query());
        case SchemaObject other ->
            throw new UnsettledException("it needs the " + other.kindLabel() + " " + relation);
      }
      return;
    }
    List<Column> columns = request.context().relations().get(relation);
    if (columns == null) {
      throw new UnsettledException("the columns of " + relation + " are not known");
    }
    table(copy, columns(columns), "");
  }

  /** A temporary table with some columns; what follows the columns may be empty. */
  void table(QualifiedName copy, String columns, String ending) throws SQLException {
    session.execute(
        "CREATE TEMPORARY TABLE %s (%s)%s".formatted(SqlRenderer.qualified(copy), columns, ending));
  }

  /** The columns of a table with types and collations alone. */
  static String columns(List<Column> columns) {
    return columns.stream()
        .map(column -> definition(column.name(), column.type(), column.collation()))
        .collect(Collectors.joining(", "));
  }

  static String definition(Identifier name, DataType type, Optional<QualifiedName> collation) {
    return SqlRenderer.identifier(name)
        + " "
        + SqlRenderer.type(type)
        + collation.map(it -> " COLLATE " + SqlRenderer.qualified(it)).orElse("");
  }

  private void view(QualifiedName copy, List<ViewColumn> columns, Fragment query)
      throws SQLException, UnsettledException {
    if (!columns.isEmpty() && columns.stream().allMatch(it -> it.type().isPresent())) {
      List<Column> typed =
          columns.stream().map(it -> Column.of(it.name(), it.type().orElseThrow())).toList();
      table(copy, columns(typed), "");
    } else {
      makeView(copy, columns, query);
    }
  }

  /** A temporary view. */
  void makeView(QualifiedName copy, List<ViewColumn> columns, Fragment query)
      throws SQLException, UnsettledException {
    String names =
        columns.isEmpty()
            ? ""
            : columns.stream()
                .map(it -> SqlRenderer.identifier(it.name()))
                .collect(Collectors.joining(", ", " (", ")"));
    session.execute(
        "CREATE TEMPORARY VIEW %s%s AS %s"
            .formatted(SqlRenderer.qualified(copy), names, relocate(query)));
  }

  /** The table in its wanted shape, which a fragment's object belongs to. */
  QualifiedName ownerOf(ObjectId.MemberId member) throws SQLException, UnsettledException {
    return of(member.owner());
  }
}
