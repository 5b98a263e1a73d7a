package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Optional;

/** Gives objects other names, and follows the names to where they are used. */
final class Renaming {
  private Renaming() {}

  static void object(StatementContext statement, ObjectId id, Identifier newName) {
    switch (id) {
      case QualifiedId qualified -> {
        QualifiedName name = new QualifiedName(qualified.name().schema(), newName);
        NotNulls.keepNames(statement, qualified);
        move(statement, id, name);
        NotNulls.leaveOutChosenNames(statement, new QualifiedId(qualified.objectClass(), name));
      }
      case RoutineId routine ->
          move(statement, id, new QualifiedName(routine.name().schema(), newName));
      case MemberId member -> {
        MemberId renamed = new MemberId(member.objectClass(), member.owner(), newName);
        replaceId(statement, id, renamed);
      }
      case GlobalId global -> replaceId(statement, id, new GlobalId(global.objectClass(), newName));
      case StructuralId structural ->
          throw new FoldException(structural + " cannot be renamed in schema files");
    }
  }

  static void moveToSchema(StatementContext statement, ObjectId id, Identifier schema) {
    switch (id) {
      case QualifiedId qualified -> {
        move(statement, id, new QualifiedName(schema, qualified.name().name()));
        moveParts(statement, qualified, schema);
      }
      case RoutineId routine ->
          move(statement, id, new QualifiedName(schema, routine.name().name()));
      case GlobalId global -> throw new FoldException(global + " is in no schema");
      case MemberId member -> throw new FoldException(member + " moves with its owner");
      case StructuralId structural ->
          throw new FoldException(structural + " cannot be moved in schema files");
    }
  }

  /** Indexes and owned sequences follow their table. */
  private static void moveParts(StatementContext statement, QualifiedId before, Identifier schema) {
    QualifiedId after =
        new QualifiedId(before.objectClass(), new QualifiedName(schema, before.name().name()));
    for (SchemaObject part : statement.builder().parts(after)) {
      if (part.id() instanceof QualifiedId index && index.objectClass() == ObjectClass.RELATION) {
        move(statement, index, new QualifiedName(schema, index.name().name()));
      }
    }
    for (SchemaObject object : List.copyOf(statement.builder().objects())) {
      if (object instanceof Sequence sequence
          && sequence.ownedBy().map(Reference::object).filter(after::equals).isPresent()) {
        move(statement, sequence.id(), new QualifiedName(schema, sequence.id().name().name()));
      }
    }
  }

  private static void move(StatementContext statement, ObjectId id, QualifiedName name) {
    ObjectId after =
        switch (id) {
          case QualifiedId qualified -> new QualifiedId(qualified.objectClass(), name);
          case RoutineId routine -> new RoutineId(name, routine.arguments());
          case GlobalId global -> global;
          case MemberId member -> member;
          case StructuralId structural -> structural;
        };
    replaceId(statement, id, after);
  }

  private static void replaceId(StatementContext statement, ObjectId before, ObjectId after) {
    if (statement.builder().contains(after)) {
      throw statement.duplicate(after, after.objectClass().label());
    }
    Substitution substitution = Substitution.ofObject(before, after);
    rewrite(statement, substitution);
    statement.folding().attached().rename(substitution);
  }

  /** Rewrites every object of the schema; those whose identity changes move. */
  private static void rewrite(StatementContext statement, Substitution substitution) {
    for (SchemaObject object : List.copyOf(statement.builder().objects())) {
      SchemaObject changed = substitution.apply(object);
      if (!changed.id().equals(object.id())) {
        statement.builder().replace(object.id(), changed);
      } else {
        statement.builder().put(changed);
      }
    }
  }

  static void schema(StatementContext statement, Identifier before, Identifier after) {
    for (SchemaObject object : statement.builder().inSchema(before)) {
      if (!(object.id() instanceof MemberId) && statement.builder().contains(object.id())) {
        moveToSchema(statement, object.id(), after);
      }
    }
    replaceId(statement, ObjectId.schema(before), ObjectId.schema(after));
    statement.folding().declaredSchemas().remove(before);
    statement.folding().declaredSchemas().add(after);
  }

  static void column(
      StatementContext statement, QualifiedId relation, Identifier before, Identifier after) {
    SchemaObject object = statement.builder().find(relation).orElseThrow();
    if (object instanceof Table table && table.column(before).isEmpty()) {
      throw new FoldException.Missing(
          "column \"" + before + "\" of relation \"" + relation + "\" does not exist");
    }
    NotNulls.keepNames(statement, relation);
    rewrite(statement, Substitution.ofColumn(relation, before, after));
    NotNulls.leaveOutChosenNames(statement, relation);
    for (QualifiedId child : statement.builder().children(relation)) {
      column(statement, child, before, after);
    }
  }

  /** Renames a NOT NULL constraint; whether there is one of that name. */
  static boolean notNull(
      StatementContext statement, QualifiedId owner, Identifier before, Identifier after) {
    Optional<Table> table = statement.builder().find(owner, Table.class);
    Optional<Column> column =
        table
            .filter(it -> !statement.builder().contains(ObjectId.constraint(owner, before)))
            .flatMap(it -> NotNulls.find(it, before));
    column.ifPresent(it -> NotNulls.rename(statement, owner, it, after));
    return column.isPresent();
  }
}
