package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.diff.ObjectReferences;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.sequence.SequenceSuccession;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.table.TableAlteration.AddColumn;
import dev.pgflux.domain.object.table.TableAlteration.DropColumn;
import dev.pgflux.domain.object.table.TableAlteration.ResetDefault;
import dev.pgflux.domain.object.table.TableAlteration.RetypeColumn;
import dev.pgflux.domain.object.table.TableAlteration.SetValue;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.TypeReplacement;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.ColumnMeta;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The statements for differences of columns that touch their values. */
final class ColumnDrafts {
  private final Table desired;
  private final RuleContext context;
  private final Lineage lineage;
  private final ColumnHazards hazards;
  private final SequenceSuccession succession;

  ColumnDrafts(Table desired, RuleContext context) {
    this.desired = desired;
    this.context = context;
    this.lineage = new Lineage(context);
    this.hazards = new ColumnHazards(desired, context);
    this.succession = new SequenceSuccession(context);
  }

  private Sql alterTable() {
    return TableSql.alter(desired);
  }

  /** Without the children, which are compared for themselves. */
  private Sql alterTableOnly() {
    return lineage.hasChildren(desired.id())
        ? Sql.of("ALTER TABLE ONLY ?", desired.id().name())
        : alterTable();
  }

  private Reference reference(Identifier column) {
    return Reference.to(desired.id(), column);
  }

  private Draft draft(Operation operation, Sql sql) {
    return Draft.on(desired, operation, sql);
  }

  private Set<Reference> needs(Column column) {
    Set<Reference> found =
        new TreeSet<>(new ObjectReferences(context.desired(), context.catalog()).of(column));
    found.remove(reference(column.name()));
    return found;
  }

  private Set<Reference> uses(Column column) {
    return new ObjectReferences(context.live(), context.catalog()).of(column);
  }

  List<Draft> add(AddColumn change) {
    Column column = change.column();
    Draft add =
        draft(
            Operation.ADD_COLUMN, alterTable().plus(" ADD COLUMN ?", ColumnSql.definition(column)));
    add = add.withEffects(add.effects().needing(needs(column)).making(everywhere(column.name())));
    List<Draft> drafts = new ArrayList<>();
    drafts.add(hazards.ofAdding(column, add));
    drafts.addAll(details(column));
    return drafts;
  }

  /** Adds a column with its default for new rows alone, and a constraint. */
  List<Draft> addUnfilled(Column column, Sql constraint) {
    Column bare = column.withValue(new Value.None());
    Value.Default value = (Value.Default) column.value();
    Sql sql =
        alterTable()
            .plus(" ADD COLUMN ?", ColumnSql.definition(bare))
            .plus(", ALTER COLUMN ? SET DEFAULT ?", column.name(), value.expression())
            .plus(", ?", constraint);
    Draft add = draft(Operation.ADD_COLUMN, sql);
    add = add.withEffects(add.effects().needing(needs(column)).making(reference(column.name())));
    List<Draft> drafts = new ArrayList<>();
    drafts.add(hazards.ofAdding(bare, add));
    drafts.addAll(details(column));
    return drafts;
  }

  /** What a column definition cannot say. */
  List<Draft> details(Column column) {
    List<Draft> drafts = new ArrayList<>();
    Column.Attributes given =
        new Column.Attributes(
            Optional.empty(),
            column.attributes().compression(),
            OptionalInt.empty(),
            Column.Attributes.NONE.options(),
            column.attributes().foreignOptions());
    drafts.addAll(
        new ColumnSettings(desired, context).attributes(column.name(), given, column.attributes()));
    column
        .notNull()
        .ifPresent(
            it -> drafts.addAll(new NotNullDrafts(desired, context).details(column.name(), it)));
    if (column.comment().isPresent()) {
      drafts.add(ColumnMeta.comment(desired, desired.id(), column.name(), column.comment()));
    }
    column
        .privileges()
        .ifPresent(it ->
            drafts.addAll(
                ColumnMeta.privileges(desired, column.name(), AccessControl.EMPTY, it, context)));
    return drafts;
  }

  List<Draft> drop(DropColumn change) {
    Column column = change.column();
    Sql from = lineage.isKeptByChild(desired.id(), column.name()) ? alterTableOnly() : alterTable();
    Draft drop = draft(Operation.DROP_COLUMN, from.plus(" DROP COLUMN ?", column.name()));
    Draft whole =
        drop.withEffects(Effects.NONE.freeing(uses(column)).destroying(reference(column.name())));
    return List.of(hazards.ofDropping(column, whole));
  }

  List<Draft> retype(RetypeColumn change) {
    Column before = change.before();
    Column after = change.after();
    List<Draft> drafts = new ArrayList<>();
    boolean reset =
        before.value() instanceof Value.Default
            && (movesByItself(change.detour()) || TypeChange.resetsDefault(before, after));
    if (reset) {
      Draft drop = dropDefault(before);
      drafts.add(drop.withEffects(drop.effects().freeing(reference(before.name()))));
    }
    drafts.addAll(moves(change));
    boolean set =
        after.value() instanceof Value.Default
            && (reset || TypeChange.resetsDefault(before, after));
    if (set) {
      drafts.add(setDefault(after));
      drafts.addAll(succession.takeOver(desired, before, after));
    }
    return drafts;
  }

  private static boolean movesByItself(TableAlteration.Detour detour) {
    return detour == TableAlteration.Detour.REPLACED_TYPE
        || detour == TableAlteration.Detour.REMADE_TYPE;
  }

  private List<Draft> moves(RetypeColumn change) {
    Column before = change.before();
    Column after = change.after();
    return switch (change.detour()) {
      case NONE -> List.of(setType(before, after, usingOf(before, after)));
      case REPLACED_TYPE -> List.of(moveToReplacement(before, after));
      case REMADE_TYPE -> throughThirdType(before, after);
      case BY_PARENT -> List.of();
    };
  }

  private Sql usingOf(Column before, Column after) {
    boolean generated = after.value() instanceof Value.Generated;
    return generated || before.type().equals(after.type())
        ? Sql.EMPTY
        : new TypeChange(before.type(), after.type(), context).using(after);
  }

  /** The column here and in the children, which change along. */
  private List<Reference> everywhere(Identifier column) {
    List<Reference> references = new ArrayList<>();
    references.add(reference(column));
    lineage.descendants(desired.id()).forEach(it -> references.add(Reference.to(it, column)));
    return references;
  }

  private Draft setType(Column before, Column after, Sql using) {
    Sql collation = after.collation().map(it -> Sql.of(" COLLATE ?", it)).orElse(Sql.EMPTY);
    Sql sql =
        alterTable()
            .plus(" ALTER COLUMN ? TYPE ?", after.name(), after.type())
            .plus(collation)
            .plus(using);
    Draft draft = draft(Operation.ALTER_COLUMN_TYPE, sql);
    Effects effects =
        draft
            .effects()
            .needing(needs(after))
            .freeing(uses(before))
            .destroying(everywhere(after.name()))
            .making(everywhere(after.name()));
    return hazards.ofRetyping(before, after, draft.withEffects(effects));
  }

  private Draft moveToReplacement(Column before, Column after) {
    DataType text = DataType.builtIn("text");
    DataType through = after.type().array() ? text.asArray() : text;
    Draft draft =
        hazards.ofRewriting(
            after,
            setType(before, after, Sql.of(" USING ?::?::?", after.name(), through, after.type())));
    Set<Reference> freed = new TreeSet<>(draft.effects().frees());
    freed.remove(Reference.to(ObjectId.type(before.type().name())));
    freed.add(TypeReplacement.oldType(before.type().name()));
    Effects effects = draft.effects();
    return draft.withEffects(
        new Effects(
            effects.needs(),
            effects.makes(),
            new TreeSet<>(freed),
            effects.destroys(),
            effects.prefers(),
            effects.releases()));
  }

  /** The values of a domain wait in its base type, others in their text form. */
  private List<Draft> throughThirdType(Column before, Column after) {
    DataType third =
        context
            .live()
            .find(ObjectId.type(before.type().name()), DomainType.class)
            .map(DomainType::baseType)
            .orElse(DataType.builtIn("text"));
    DataType base = before.type().array() ? third.asArray() : third;
    Column waiting = before.withType(base);
    Draft aside = setType(before, waiting, Sql.EMPTY);
    Draft back = setType(waiting, after, usingOf(waiting, after));
    return List.of(
        aside.withEffects(Effects.NONE.freeing(uses(before)).destroying(reference(before.name()))),
        back.withEffects(Effects.NONE.needing(needs(after)).making(reference(after.name()))));
  }

  List<Draft> setValue(SetValue change) {
    Value before = change.before().value();
    Value after = change.after().value();
    Identifier name = change.after().name();
    List<Draft> drafts = new ArrayList<>();
    if (before instanceof Value.Default && !(after instanceof Value.Default)) {
      drafts.add(dropDefault(change.before()));
    }
    if (before instanceof Value.Identity && !(after instanceof Value.Identity)) {
      drafts.addAll(succession.release(desired, change.before(), change.after()));
      drafts.addAll(succession.takeOver(desired, change.before(), change.after()));
      drafts.add(draft(Operation.DROP_IDENTITY, column(name).plus(" DROP IDENTITY")));
    }
    if (before instanceof Value.Generated && !(after instanceof Value.Generated)) {
      Draft draft = draft(Operation.DROP_EXPRESSION, column(name).plus(" DROP EXPRESSION"));
      drafts.add(draft.withEffects(draft.effects().freeing(uses(change.before()))));
    }
    switch (after) {
      case Value.None none -> {}
      case Value.Default it -> {
        Draft draft = setDefault(change.after());
        drafts.add(draft.withEffects(draft.effects().freeing(uses(change.before()))));
        if (!(before instanceof Value.Identity)) {
          drafts.addAll(succession.takeOver(desired, change.before(), change.after()));
        }
      }
      case Value.Identity it -> drafts.addAll(identity(change, it));
      case Value.Generated it -> drafts.add(setExpression(change, it.expression()));
    }
    return drafts;
  }

  private List<Draft> identity(SetValue change, Value.Identity after) {
    Sql target = column(change.after().name());
    if (!(change.before().value() instanceof Value.Identity before)) {
      return addIdentity(change, target.plus(" ADD ?", ColumnSql.identity(after)), after);
    }
    List<Draft> drafts = new ArrayList<>();
    List<Sql> clauses = ColumnSql.identityChanges(before, after);
    if (!clauses.isEmpty()) {
      drafts.add(draft(Operation.SET_IDENTITY, target.plus(" ?", Sql.join(" ", clauses))));
    }
    if (before.sequenceName().isPresent()
        && after.sequenceName().isPresent()
        && !before.sequenceName().equals(after.sequenceName())) {
      drafts.add(
          draft(
              Operation.RENAME,
              Sql.of(
                  "ALTER SEQUENCE ? RENAME TO ?",
                  before.sequenceName().get(),
                  after.sequenceName().get().name())));
    }
    return drafts;
  }

  private List<Draft> addIdentity(SetValue change, Sql sql, Value.Identity identity) {
    Draft add = needingColumn(change.after(), draft(Operation.SET_IDENTITY, sql));
    QualifiedName name = succession.identityName(desired, change.after(), identity);
    List<Draft> drafts = new ArrayList<>();
    drafts.add(add.withEffects(add.effects().needing(SequenceSuccession.released(name))));
    drafts.addAll(succession.takeOver(desired, change.before(), change.after()));
    return drafts;
  }

  private Draft setExpression(SetValue change, Fragment expression) {
    Draft draft =
        draft(
            Operation.SET_DEFAULT,
            column(change.after().name()).plus(" SET EXPRESSION AS (?)", expression));
    Effects effects = draft.effects().freeing(uses(change.before())).needing(needs(change.after()));
    return hazards.ofSettingExpression(change.after(), draft.withEffects(effects));
  }

  List<Draft> resetDefault(ResetDefault change) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(dropDefault(change.before()));
    drafts.add(setDefault(change.after()));
    drafts.addAll(succession.takeOver(desired, change.before(), change.after()));
    return drafts;
  }

  private Draft dropDefault(Column before) {
    Draft draft =
        draft(
            Operation.DROP_DEFAULT,
            alterTableOnly().plus(" ALTER COLUMN ? DROP DEFAULT", before.name()));
    Set<Reference> types =
        new TreeSet<>(
            new ObjectReferences(context.live(), context.catalog())
                .of(before.withValue(new Value.None())));
    Set<Reference> freed = new TreeSet<>(uses(before));
    freed.removeAll(types);
    return draft.withEffects(draft.effects().freeing(freed));
  }

  private Draft setDefault(Column after) {
    Value.Default value = (Value.Default) after.value();
    Draft draft =
        draft(
            Operation.SET_DEFAULT,
            alterTableOnly()
                .plus(" ALTER COLUMN ? SET DEFAULT ?", after.name(), value.expression()));
    return needingColumn(after, draft);
  }

  private Draft needingColumn(Column column, Draft draft) {
    return draft.withEffects(
        draft.effects().needing(needs(column)).needing(reference(column.name())));
  }

  private Sql column(Identifier name) {
    return alterTable().plus(" ALTER COLUMN ?", name);
  }
}
