package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The commands of ALTER TABLE about constraints. */
final class AlterConstraintFold {
  private final StatementContext statement;
  private final Table table;

  AlterConstraintFold(StatementContext statement, Table table) {
    this.statement = statement;
    this.table = table;
  }

  boolean alter(Node command) {
    switch (command.symbol("subtype")) {
      case "AT_AddConstraint" -> add(command.node("def").orElseThrow());
      case "AT_ValidateConstraint" -> validate(command);
      case "AT_DropConstraint" -> drop(command);
      case "AT_AlterConstraint" -> alterConstraint(command.node("def").orElseThrow());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void add(Node constraint) {
    if (constraint.symbol("contype").equals("CONSTR_NOTNULL")) {
      addNotNull(constraint);
      return;
    }
    ConstraintFold.Request request =
        new ConstraintFold.Request(constraint, Optional.empty(), false);
    Optional<MemberId> id = new ConstraintFold(statement, table.id()).add(request);
    Map<Node, Object> made = new LinkedHashMap<>();
    id.ifPresent(it -> made.put(constraint, it));
    statement.folding().renames().applyToElements(statement, table.id(), made);
  }

  private void addNotNull(Node constraint) {
    for (String key : Trees.names(constraint, "keys")) {
      Identifier name = Identifier.of(key);
      if (table.column(name).isEmpty()) {
        throw new FoldException.Missing(
            "column \"" + name + "\" of relation \"" + table.id() + "\" does not exist");
      }
      NotNull notNull = ColumnFold.notNull(statement, table.id(), name, constraint);
      NotNulls.set(statement, table.id(), name, notNull);
    }
  }

  private void validate(Node command) {
    Identifier name = Identifier.of(command.text("name"));
    Optional<Constraint> constraint = find(name);
    if (constraint.isPresent()) {
      statement.builder().put(constraint.get().withValidated(true));
    } else if (!validateNotNull(name)) {
      requireLeftOut(name);
    }
  }

  private void drop(Node command) {
    Identifier name = Identifier.of(command.text("name"));
    if (find(name).isPresent()) {
      statement.builder().remove(ObjectId.constraint(table.id(), name));
    } else if (!dropNotNull(name) && !command.flag("missing_ok")) {
      requireLeftOut(name);
    }
  }

  private Optional<Constraint> find(Identifier name) {
    return statement.builder().find(ObjectId.constraint(table.id(), name), Constraint.class);
  }

  private boolean validateNotNull(Identifier name) {
    Optional<Column> column = NotNulls.find(table, name);
    column.ifPresent(found ->
        Descendants.changeColumn(
            statement,
            table.id(),
            found.name(),
            it -> it.withNotNull(it.notNull().map(one -> one.withValidated(true)))));
    return column.isPresent();
  }

  private boolean dropNotNull(Identifier name) {
    Optional<Column> column = NotNulls.find(table, name);
    column.ifPresent(found -> NotNulls.drop(statement, table.id(), found.name()));
    return column.isPresent();
  }

  private void requireLeftOut(Identifier name) {
    if (!statement.folding().attached().isLeftOut(ObjectId.constraint(table.id(), name))) {
      throw new FoldException.Missing(
          "constraint \"" + name + "\" of relation \"" + table.id() + "\" does not exist");
    }
  }

  private void alterConstraint(Node change) {
    Identifier name = Identifier.of(change.text("conname"));
    Optional<Constraint> found = find(name);
    if (found.isEmpty()) {
      requireLeftOut(name);
      return;
    }
    Constraint before = found.get();
    boolean enforced =
        change.flag("alterEnforceability") ? change.flag("is_enforced") : before.enforced();
    boolean altersTiming = change.flag("alterDeferrability");
    Constraint altered =
        new Constraint(
            before.id(),
            before.definition() instanceof Check check && change.flag("alterInheritability")
                ? new Check(check.expression(), change.flag("noinherit"))
                : before.definition(),
            altersTiming ? ConstraintFold.timing(change) : before.timing(),
            change.flag("alterEnforceability") || before.validated(),
            enforced,
            before.onlyParent(),
            before.attachedTo(),
            before.nameGiven(),
            before.indexComment(),
            before.meta());
    statement.builder().put(altered);
  }
}
