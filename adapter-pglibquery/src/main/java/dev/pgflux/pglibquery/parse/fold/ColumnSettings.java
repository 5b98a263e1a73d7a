package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column.Attributes;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The commands of ALTER TABLE about the less used settings of a column. */
final class ColumnSettings {
  private final StatementContext statement;
  private final Table table;

  ColumnSettings(StatementContext statement, Table table) {
    this.statement = statement;
    this.table = table;
  }

  boolean alter(Node command) {
    switch (command.symbol("subtype")) {
      case "AT_SetStatistics" ->
          change(
              command,
              it ->
                  new Attributes(
                      it.storage(),
                      it.compression(),
                      target(command),
                      it.options(),
                      it.foreignOptions()));
      case "AT_SetStorage" ->
          change(command, it -> withStorage(it, value(command).map(ColumnSettings::upper)));
      case "AT_SetCompression" ->
          change(
              command,
              it ->
                  new Attributes(
                      it.storage(),
                      value(command),
                      it.statisticsTarget(),
                      it.options(),
                      it.foreignOptions()));
      case "AT_SetOptions" -> change(command, it -> withOptions(it, setOptions(it, command)));
      case "AT_ResetOptions" -> change(command, it -> withOptions(it, resetOptions(it, command)));
      case "AT_AlterColumnGenericOptions" ->
          change(
              command,
              it ->
                  new Attributes(
                      it.storage(),
                      it.compression(),
                      it.statisticsTarget(),
                      it.options(),
                      Options.changed(it.foreignOptions(), AlterTableFold.items(command))));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static Optional<String> value(Node command) {
    return command.node("def").map(Trees::valueText).filter(it -> !it.equalsIgnoreCase("default"));
  }

  /** A statistics target; -1 and DEFAULT are the server's setting. */
  static OptionalInt target(Node command) {
    Optional<Integer> target =
        command.node("def").map(value -> (int) value.number("ival")).filter(number -> number >= 0);
    return target.isPresent() ? OptionalInt.of(target.get()) : OptionalInt.empty();
  }

  private static Attributes withStorage(Attributes attributes, Optional<String> storage) {
    return new Attributes(
        storage,
        attributes.compression(),
        attributes.statisticsTarget(),
        attributes.options(),
        attributes.foreignOptions());
  }

  private static Attributes withOptions(Attributes attributes, SortedMap<String, String> options) {
    return new Attributes(
        attributes.storage(),
        attributes.compression(),
        attributes.statisticsTarget(),
        options,
        attributes.foreignOptions());
  }

  private static SortedMap<String, String> setOptions(Attributes attributes, Node command) {
    SortedMap<String, String> options = new TreeMap<>(attributes.options());
    options.putAll(Options.parameters(AlterTableFold.items(command)));
    return options;
  }

  private static SortedMap<String, String> resetOptions(Attributes attributes, Node command) {
    SortedMap<String, String> options = new TreeMap<>(attributes.options());
    AlterTableFold.items(command).forEach(it -> options.remove(Options.parameterName(it)));
    return options;
  }

  private void change(Node command, UnaryOperator<Attributes> change) {
    Identifier name = Identifier.of(command.text("name"));
    if (table.column(name).isEmpty()) {
      throw new FoldException.Missing(
          "column \"" + name + "\" of relation \"" + table.id() + "\" does not exist");
    }
    statement
        .builder()
        .changeTable(
            table.id(),
            draft ->
                draft.changeColumn(
                    name, column -> column.withAttributes(change.apply(column.attributes()))));
  }
}
