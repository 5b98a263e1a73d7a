package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Locale;
import java.util.Map;

/** What people call a statement. */
final class StatementNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("CreatedbStmt", "CREATE DATABASE"),
          Map.entry("DropdbStmt", "DROP DATABASE"),
          Map.entry("AlterDatabaseStmt", "ALTER DATABASE"),
          Map.entry("AlterDatabaseSetStmt", "ALTER DATABASE SET"),
          Map.entry("CreateTableSpaceStmt", "CREATE TABLESPACE"),
          Map.entry("DropTableSpaceStmt", "DROP TABLESPACE"),
          Map.entry("AlterSystemStmt", "ALTER SYSTEM"),
          Map.entry("ImportForeignSchemaStmt", "IMPORT FOREIGN SCHEMA"),
          Map.entry("CreatePLangStmt", "CREATE LANGUAGE"),
          Map.entry("CreateAmStmt", "CREATE ACCESS METHOD"),
          Map.entry("CreateFdwStmt", "CREATE FOREIGN DATA WRAPPER"),
          Map.entry("CreateForeignServerStmt", "CREATE SERVER"),
          Map.entry("CreateOpClassStmt", "CREATE OPERATOR CLASS"),
          Map.entry("CreateOpFamilyStmt", "CREATE OPERATOR FAMILY"),
          Map.entry("AlterOpFamilyStmt", "ALTER OPERATOR FAMILY"),
          Map.entry("AlterExtensionContentsStmt", "ALTER EXTENSION ADD or DROP"),
          Map.entry("AlterTSDictionaryStmt", "ALTER TEXT SEARCH DICTIONARY"),
          Map.entry("AlterTSConfigurationStmt", "ALTER TEXT SEARCH CONFIGURATION"));

  private StatementNames() {}

  /** Its words in upper case; those that have no entry are made from PostgreSQL's node tag. */
  static String of(Node statement) {
    if (statement.is("DefineStmt")) {
      return "CREATE " + objectType(statement.symbol("kind")).toUpperCase(Locale.ROOT);
    }
    String known = NAMES.get(statement.tag());
    return known != null ? known : words(statement.tag());
  }

  private static String words(String tag) {
    String bare = tag.endsWith("Stmt") ? tag.substring(0, tag.length() - 4) : tag;
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      if (i > 0 && Character.isUpperCase(bare.charAt(i))) {
        words.append(' ');
      }
      words.append(Character.toUpperCase(bare.charAt(i)));
    }
    return words.toString();
  }

  /** {@code OBJECT_FOREIGN_SERVER} as people say it. */
  static String objectType(String symbol) {
    return switch (symbol) {
      case "OBJECT_FDW" -> "foreign-data wrapper";
      case "OBJECT_FOREIGN_SERVER" -> "server";
      case "OBJECT_MATVIEW" -> "materialized view";
      case "OBJECT_OPCLASS" -> "operator class";
      case "OBJECT_OPFAMILY" -> "operator family";
      case "OBJECT_STATISTIC_EXT" -> "statistics";
      case "OBJECT_TABCONSTRAINT", "OBJECT_DOMCONSTRAINT" -> "constraint";
      case "OBJECT_TSCONFIGURATION" -> "text search configuration";
      case "OBJECT_TSDICTIONARY" -> "text search dictionary";
      case "OBJECT_TSPARSER" -> "text search parser";
      case "OBJECT_TSTEMPLATE" -> "text search template";
      default -> symbol.substring("OBJECT_".length()).toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
