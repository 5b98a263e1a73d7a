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
      case "OBJECT_TYPE" -> type(statement);
      default -> refuse(statement);
    }
  }

  /** A shell type says nothing that the type's definition does not say. */
  private static void type(StatementContext statement) {
    if (!statement.node().nodes("definition").isEmpty()) {
      refuse(statement);
    }
  }

  private static void refuse(StatementContext statement) {
    throw new FoldException(
        StatementNames.of(statement.node()) + " is not understood in schema files");
  }
}
