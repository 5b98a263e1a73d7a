package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.object.table.Table.ReplicaIdentity;
import dev.pgflux.domain.object.table.Table.RowSecurity;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Optional;
import java.util.function.Consumer;

/** The commands of ALTER TABLE about the table as a whole, its triggers and its rules. */
final class AlterTableSettings {
  private final StatementContext statement;
  private final Table table;

  AlterTableSettings(StatementContext statement, Table table) {
    this.statement = statement;
    this.table = table;
  }

  boolean alter(Node command) {
    return alterStorage(command) || alterRows(command) || alterFiring(command);
  }

  private boolean alterStorage(Node command) {
    switch (command.symbol("subtype")) {
      case "AT_SetLogged" -> change(draft -> draft.persistence = Persistence.PERMANENT);
      case "AT_SetUnLogged" -> change(draft -> draft.persistence = Persistence.UNLOGGED);
      case "AT_SetAccessMethod" ->
          change(draft -> draft.accessMethod = Options.accessMethod(command, "name"));
      case "AT_SetTableSpace" ->
          change(draft -> draft.tablespace = Options.tablespace(command, "name"));
      case "AT_SetRelOptions" ->
          change(
              draft -> draft.parameters.putAll(Options.parameters(AlterTableFold.items(command))));
      case "AT_ResetRelOptions" ->
          change(draft ->
              AlterTableFold.items(command)
                  .forEach(option -> draft.parameters.remove(Options.parameterName(option))));
      case "AT_ReplaceRelOptions" ->
          change(draft -> draft.parameters = Options.parameters(AlterTableFold.items(command)));
      case "AT_GenericOptions" ->
          change(draft ->
              draft.foreign =
                  draft.foreign.map(foreign ->
                      new Table.Foreign(
                          foreign.server(),
                          Options.changed(foreign.options(), AlterTableFold.items(command)))));
      case "AT_ClusterOn" ->
          change(draft -> draft.clusteredIndex = Options.name(command.text("name")));
      case "AT_DropCluster" -> change(draft -> draft.clusteredIndex = Optional.empty());
      case "AT_DropOids" -> {
        // No table has had OIDs since 12.
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean alterRows(Node command) {
    boolean enabled = table.rowSecurity().enabled();
    boolean forced = table.rowSecurity().forced();
    switch (command.symbol("subtype")) {
      case "AT_EnableRowSecurity" -> secure(new RowSecurity(true, forced));
      case "AT_DisableRowSecurity" -> secure(new RowSecurity(false, forced));
      case "AT_ForceRowSecurity" -> secure(new RowSecurity(enabled, true));
      case "AT_NoForceRowSecurity" -> secure(new RowSecurity(enabled, false));
      case "AT_ReplicaIdentity" -> {
        ReplicaIdentity identity = replicaIdentity(command.node("def").orElseThrow());
        change(draft -> draft.replicaIdentity = identity);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void secure(RowSecurity security) {
    change(draft -> draft.rowSecurity = security);
  }

  private static ReplicaIdentity replicaIdentity(Node node) {
    return switch (node.text("identity_type")) {
      case "f" -> new ReplicaIdentity.Full();
      case "n" -> new ReplicaIdentity.Nothing();
      case "i" -> new ReplicaIdentity.UsingIndex(Identifier.of(node.text("name")));
      default -> new ReplicaIdentity.PrimaryKey();
    };
  }

  private boolean alterFiring(Node command) {
    switch (command.symbol("subtype")) {
      case "AT_EnableTrig" -> trigger(command, EnabledState.ORIGIN);
      case "AT_EnableAlwaysTrig" -> trigger(command, EnabledState.ALWAYS);
      case "AT_EnableReplicaTrig" -> trigger(command, EnabledState.REPLICA);
      case "AT_DisableTrig" -> trigger(command, EnabledState.DISABLED);
      case "AT_EnableTrigAll", "AT_EnableTrigUser" -> allTriggers(EnabledState.ORIGIN);
      case "AT_DisableTrigAll", "AT_DisableTrigUser" -> allTriggers(EnabledState.DISABLED);
      case "AT_EnableRule" -> rule(command, EnabledState.ORIGIN);
      case "AT_EnableAlwaysRule" -> rule(command, EnabledState.ALWAYS);
      case "AT_EnableReplicaRule" -> rule(command, EnabledState.REPLICA);
      case "AT_DisableRule" -> rule(command, EnabledState.DISABLED);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void trigger(Node command, EnabledState state) {
    new TriggerStates(statement.builder())
        .set(table, Identifier.of(command.text("name")), state, isOnly());
  }

  private void allTriggers(EnabledState state) {
    new TriggerStates(statement.builder()).setAll(table, state, isOnly());
  }

  private boolean isOnly() {
    return statement.node().node("relation").filter(it -> !it.flag("inh")).isPresent();
  }

  private void rule(Node command, EnabledState state) {
    RuleFold.enable(statement, table.id(), Identifier.of(command.text("name")), state);
  }

  private void change(Consumer<TableDraft> change) {
    statement.builder().changeTable(table.id(), change);
  }
}
