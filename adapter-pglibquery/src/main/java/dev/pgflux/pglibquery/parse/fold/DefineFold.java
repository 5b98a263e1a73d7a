package dev.pgflux.pglibquery.parse.fold;

/** {@code DefineStmt}: CREATE of kinds that are defined by options in parentheses. */
final class DefineFold {
  private DefineFold() {}

  static void define(StatementContext statement) {
    switch (statement.node().symbol("kind")) {
      case "OBJECT_COLLATION" -> CollationFold.create(statement);
      case "OBJECT_AGGREGATE" -> AggregateFold.create(statement);
      case "OBJECT_OPERATOR" -> OperatorFold.create(statement);
      case "OBJECT_TSPARSER" -> TextSearchFold.createParser(statement);
      case "OBJECT_TSTEMPLATE" -> TextSearchFold.createTemplate(statement);
      case "OBJECT_TSDICTIONARY" -> TextSearchFold.createDictionary(statement);
      case "OBJECT_TSCONFIGURATION" -> TextSearchConfigurationFold.create(statement);
      default ->
          throw new FoldException(
              StatementNames.of(statement.node()) + " is not understood in schema files");
    }
  }
}
