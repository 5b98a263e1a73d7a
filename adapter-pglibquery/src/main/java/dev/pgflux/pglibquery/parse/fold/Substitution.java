package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Optional;

/** One name in place of another, wherever it is used. */
final class Substitution {
  /** A column in place of another one of the same relation. */
  private record ColumnChange(QualifiedId relation, Identifier before, Identifier after) {}

  private final Optional<ObjectId> before;
  private final Optional<ObjectId> after;
  private final Optional<ColumnChange> column;

  private Substitution(
      Optional<ObjectId> before, Optional<ObjectId> after, Optional<ColumnChange> column) {
    this.before = before;
    this.after = after;
    this.column = column;
  }

  static Substitution ofObject(ObjectId before, ObjectId after) {
    return new Substitution(Optional.of(before), Optional.of(after), Optional.empty());
  }

  static Substitution ofColumn(QualifiedId relation, Identifier before, Identifier after) {
    return new Substitution(
        Optional.empty(), Optional.empty(), Optional.of(new ColumnChange(relation, before, after)));
  }

  SchemaObject apply(SchemaObject object) {
    SchemaObject renamed = new ObjectRewriter(this).apply(object);
    return renamed.mapFragments(this::fragment);
  }

  ObjectId.GlobalId global(ObjectId.GlobalId id) {
    return before.filter(id::equals).isPresent()
            && after.orElseThrow() instanceof ObjectId.GlobalId changed
        ? changed
        : id;
  }

  QualifiedId qualified(QualifiedId id) {
    return before.filter(id::equals).isPresent()
            && after.orElseThrow() instanceof QualifiedId changed
        ? changed
        : id;
  }

  MemberId member(MemberId id) {
    if (before.filter(id::equals).isPresent() && after.orElseThrow() instanceof MemberId changed) {
      return changed;
    }
    return new MemberId(id.objectClass(), qualified(id.owner()), id.name());
  }

  /** An index or a constraint. */
  ObjectId part(ObjectId id) {
    return switch (id) {
      case QualifiedId index -> qualified(index);
      case MemberId constraint -> member(constraint);
      case ObjectId other -> other;
    };
  }

  RoutineId routine(RoutineId id) {
    if (before.filter(id::equals).isPresent() && after.orElseThrow() instanceof RoutineId changed) {
      return changed;
    }
    return new RoutineId(id.name(), id.arguments().stream().map(this::type).toList());
  }

  /** A function of which only the name is kept. */
  QualifiedName function(QualifiedName name) {
    return before.orElse(null) instanceof RoutineId old
            && after.orElseThrow() instanceof RoutineId changed
            && old.name().equals(name)
        ? changed.name()
        : name;
  }

  /** The name of an index, as its table keeps it. */
  Identifier indexOf(QualifiedId table, Identifier index) {
    QualifiedId id = ObjectId.relation(new QualifiedName(table.name().schema(), index));
    if (before.orElse(null) instanceof MemberId old
        && after.orElseThrow() instanceof MemberId changed
        && old.owner().equals(table)
        && old.name().equals(index)) {
      return changed.name();
    }
    return qualified(id).name().name();
  }

  DataType type(DataType type) {
    QualifiedName name = typeName(type.name());
    return name.equals(type.name()) ? type : new DataType(name, type.modifiers(), type.array());
  }

  QualifiedName typeName(QualifiedName name) {
    boolean isIt =
        before.orElse(null) instanceof QualifiedId old
            && old.name().equals(name)
            && (old.equals(ObjectId.type(name)) || old.equals(ObjectId.relation(name)));
    return isIt && after.orElseThrow() instanceof QualifiedId changed ? changed.name() : name;
  }

  Identifier column(QualifiedId relation, Identifier name) {
    return column
        .filter(it -> it.relation().equals(relation) && it.before().equals(name))
        .map(ColumnChange::after)
        .orElse(name);
  }

  List<Identifier> columns(QualifiedId relation, List<Identifier> names) {
    return names.stream().map(name -> column(relation, name)).toList();
  }

  Reference reference(Reference reference) {
    if (!(reference.object() instanceof QualifiedId relation)) {
      return reference;
    }
    return new Reference(
        qualified(relation), reference.column().map(name -> column(relation, name)));
  }

  private Fragment fragment(Fragment fragment) {
    Optional<QualifiedId> relation = fragment.scope().relation();
    Fragment.Scope scope =
        new Fragment.Scope(
            fragment.scope().searchPath(), relation.map(this::qualified), fragment.scope().names());
    if (!(fragment.source() instanceof Fragment.Source.Parsed parsed)) {
      return new Fragment(fragment.kind(), fragment.source(), scope, fragment.resolution());
    }
    TreeRenaming trees =
        column.isPresent()
            ? TreeRenaming.ofColumn(
                relation.filter(column.get().relation()::equals).isPresent(),
                column.get().before(),
                column.get().after())
            : TreeRenaming.ofObject(
                before.orElseThrow(), after.orElseThrow(), fragment.scope().searchPath());
    return new Fragment(
        fragment.kind(),
        new Fragment.Source.Parsed(trees.apply(parsed.value())),
        scope,
        fragment.resolution());
  }
}
