package dev.pgflux.domain.rules;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Optional;

/** Comments and grants on columns of tables, views and composite types. */
public final class ColumnMeta {
  private ColumnMeta() {}

  /**
   * COMMENT ON COLUMN.
   *
   * @param owner the relation or composite type
   * @param id its identity
   * @param column the column
   * @param comment the comment; empty removes it
   * @return the draft, which needs the column
   */
  public static Draft comment(
      SchemaObject owner, QualifiedId id, Identifier column, Optional<String> comment) {
    Sql sql = Sql.of("COMMENT ON ? IS ?", ObjectNaming.column(id, column), MetaRules.text(comment));
    return onColumn(owner, column, Operation.COMMENT, sql);
  }

  /**
   * GRANT and REVOKE on a column.
   *
   * @param relation the table or view
   * @param column the column
   * @param before its present grants
   * @param after its wanted grants
   * @param context the server's version
   * @return the drafts, which need the column; none when nothing differs
   */
  public static List<Draft> privileges(
      SchemaObject relation,
      Identifier column,
      AccessControl before,
      AccessControl after,
      RuleContext context) {
    Optional<Identifier> owner = relation.meta().owner();
    PrivilegeStatements statements =
        new PrivilegeStatements(
            PrivilegeTarget.COLUMN,
            ObjectNaming.grantTarget(relation),
            Optional.of(column),
            owner,
            context.version().major());
    return statements
        .between(MetaRules.seenFrom(owner, before), MetaRules.seenFrom(owner, after))
        .stream()
        .map(statement -> onColumn(relation, column, statement.operation(), statement.sql()))
        .toList();
  }

  /**
   * The grants of a new column.
   *
   * @param relation the table or view
   * @param column the column
   * @param wanted its wanted grants
   * @param context the server's version
   * @return the drafts, which need the column
   */
  public static List<Draft> granted(
      SchemaObject relation, Identifier column, AccessControl wanted, RuleContext context) {
    return privileges(relation, column, AccessControl.EMPTY, wanted, context);
  }

  private static Draft onColumn(
      SchemaObject relation, Identifier column, Operation operation, Sql sql) {
    return Draft.of(relation, operation, sql)
        .withEffects(
            Effects.NONE.needing(Reference.to(relation.id()), Reference.to(relation.id(), column)));
  }
}
