package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Hands each statement to the class that folds its family. */
final class StatementRouter {
  private static final Map<String, Consumer<StatementContext>> FOLDS =
      Map.ofEntries(
          Map.entry("CreateSchemaStmt", SchemaFold::create),
          Map.entry("CreateExtensionStmt", ExtensionFold::create),
          Map.entry("AlterExtensionStmt", ExtensionFold::alter),
          Map.entry("CreateStmt", CreateTableFold::create),
          Map.entry("CreateForeignTableStmt", CreateTableFold::createForeign),
          Map.entry("AlterTableStmt", AlterTableFold::alter),
          Map.entry("IndexStmt", IndexFold::create),
          Map.entry("CreateSeqStmt", SequenceFold::create),
          Map.entry("AlterSeqStmt", SequenceFold::alter),
          Map.entry("ViewStmt", ViewFold::create),
          Map.entry("CreateTableAsStmt", ViewFold::createTableAs),
          Map.entry("CompositeTypeStmt", TypeFold::createComposite),
          Map.entry("CreateEnumStmt", TypeFold::createEnum),
          Map.entry("AlterEnumStmt", TypeFold::alterEnum),
          Map.entry("CreateRangeStmt", RangeTypeFold::create),
          Map.entry("CreateDomainStmt", DomainFold::create),
          Map.entry("AlterDomainStmt", DomainFold::alter),
          Map.entry("CreateFunctionStmt", RoutineFold::create),
          Map.entry("AlterFunctionStmt", RoutineFold::alter),
          Map.entry("CreateTrigStmt", TriggerFold::create),
          Map.entry("CreateEventTrigStmt", EventTriggerFold::create),
          Map.entry("AlterEventTrigStmt", EventTriggerFold::alter),
          Map.entry("CreatePolicyStmt", PolicyFold::create),
          Map.entry("AlterPolicyStmt", PolicyFold::alter),
          Map.entry("RuleStmt", RuleFold::create),
          Map.entry("CreateStatsStmt", StatisticsFold::create),
          Map.entry("AlterStatsStmt", StatisticsFold::alter),
          Map.entry("CommentStmt", CommentFold::comment),
          Map.entry("SecLabelStmt", CommentFold::label),
          Map.entry("GrantStmt", GrantFold::grant),
          Map.entry("AlterDefaultPrivilegesStmt", DefaultPrivilegesFold::alter),
          Map.entry("AlterOwnerStmt", OwnerFold::alter),
          Map.entry("RenameStmt", RenameFold::rename),
          Map.entry("AlterObjectSchemaStmt", SetSchemaFold::setSchema),
          Map.entry("DropStmt", DropFold::drop),
          Map.entry("DefineStmt", DefineFold::define),
          Map.entry("AlterOperatorStmt", OperatorFold::alter),
          Map.entry("CreateOpFamilyStmt", OperatorClassFold::createFamily),
          Map.entry("CreateOpClassStmt", OperatorClassFold::createClass),
          Map.entry("AlterOpFamilyStmt", OperatorClassFold::alterFamily),
          Map.entry("CreatePublicationStmt", PublicationFold::create),
          Map.entry("AlterPublicationStmt", PublicationFold::alter),
          Map.entry("CreatePLangStmt", LanguageFold::createLanguage),
          Map.entry("CreateTransformStmt", LanguageFold::createTransform),
          Map.entry("CreateAmStmt", LanguageFold::createAccessMethod),
          Map.entry("CreateConversionStmt", LanguageFold::createConversion),
          Map.entry("CreateCastStmt", LanguageFold::createCast),
          Map.entry("AlterTSDictionaryStmt", TextSearchFold::alterDictionary),
          Map.entry("CreateFdwStmt", ForeignDataFold::createWrapper),
          Map.entry("AlterFdwStmt", ForeignDataFold::alterWrapper),
          Map.entry("CreateForeignServerStmt", ForeignDataFold::createServer),
          Map.entry("AlterForeignServerStmt", ForeignDataFold::alterServer),
          Map.entry("CreateUserMappingStmt", ForeignDataFold::createUserMapping),
          Map.entry("AlterUserMappingStmt", ForeignDataFold::alterUserMapping),
          Map.entry("DropUserMappingStmt", ForeignDataFold::dropUserMapping),
          Map.entry("AlterTSConfigurationStmt", TextSearchConfigurationFold::alter));

  /** Statements that leave no trace in a schema. */
  private static final Set<String> SILENT =
      Set.of(
          "VariableSetStmt",
          "VariableShowStmt",
          "TransactionStmt",
          "VacuumStmt",
          "ClusterStmt",
          "ReindexStmt",
          "RefreshMatViewStmt",
          "LockStmt",
          "DiscardStmt",
          "CheckPointStmt",
          "ListenStmt",
          "UnlistenStmt",
          "NotifyStmt",
          "ConstraintsSetStmt",
          "LoadStmt",
          "AlterObjectDependsStmt",
          "AlterCollationStmt");

  private static final Set<String> DATA =
      Set.of(
          "InsertStmt",
          "UpdateStmt",
          "DeleteStmt",
          "MergeStmt",
          "DoStmt",
          "CopyStmt",
          "SelectStmt",
          "CallStmt",
          "TruncateStmt",
          "ExplainStmt",
          "PrepareStmt",
          "ExecuteStmt",
          "DeallocateStmt",
          "DeclareCursorStmt",
          "FetchStmt",
          "ClosePortalStmt");

  /** Roles are the cluster's, not the database's. */
  private static final Set<String> ROLES =
      Set.of(
          "GrantRoleStmt",
          "CreateRoleStmt",
          "AlterRoleStmt",
          "AlterRoleSetStmt",
          "DropRoleStmt",
          "DropOwnedStmt",
          "ReassignOwnedStmt");

  void fold(StatementContext statement) {
    String tag = statement.node().tag();
    Consumer<StatementContext> fold = FOLDS.get(tag);
    if (fold != null) {
      fold.accept(statement);
    } else if (ROLES.contains(tag)) {
      throw new FoldException.PassedOver("the statement is passed over: roles are not managed");
    } else if (DATA.contains(tag)) {
      data(statement);
    } else if (!SILENT.contains(tag)) {
      throw new FoldException(
          StatementNames.of(statement.node()) + " is not understood in schema files");
    }
  }

  private static void data(StatementContext statement) {
    if (statement.folding().acceptsData() || setsSession(statement.node())) {
      return;
    }
    throw new FoldException(
        StatementNames.of(statement.node()) + " is not part of a schema",
        "Remove it, or pass over such statements with --accept-data-statements.");
  }

  /** {@code SELECT set_config(…)} and {@code SELECT setval(…)}, as pg_dump prints them. */
  private static boolean setsSession(Node statement) {
    List<Node> targets = statement.nodes("targetList");
    return statement.is("SelectStmt")
        && targets.size() == 1
        && targets
            .getFirst()
            .node("val")
            .filter(value -> value.is("FuncCall"))
            .map(value -> Trees.names(value, "funcname").getLast())
            .filter(Set.of("set_config", "setval")::contains)
            .isPresent();
  }
}
