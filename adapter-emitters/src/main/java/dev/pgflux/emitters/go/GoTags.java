package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.Rows;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.List;

/** Tags of fields: for pgx and sqlx, for encoding/json, and for the library that was asked for. */
final class GoTags {
  private final GoOptions options;

  GoTags(GoOptions options) {
    this.options = options;
  }

  /** The tag of a field of a table or view. */
  String of(RowModel row, GoColumn column) {
    List<String> tags = new ArrayList<>();
    String name = column.column().name();
    // A tag of one dash would hide the field.
    if (!name.equals("-")) {
      tags.add(tag("db", name));
    }
    tags.add(json(column));
    switch (options.tags()) {
      case NONE, SQLX -> {
        // They read db.
      }
      case GORM -> tags.add(tag("gorm", String.join(";", gorm(row, column))));
      case BUN -> tags.add(tag("bun", String.join(",", bun(row, column))));
      case ENT -> tags.add(tag("sql", name));
    }
    return "`" + String.join(" ", tags) + "`";
  }

  /** The tag of a field that only JSON has a name for. */
  String ofAttribute(GoColumn column) {
    return "`" + json(column) + "`";
  }

  private String json(GoColumn column) {
    boolean omit =
        switch (options.omitEmpty()) {
          case NONE -> false;
          case NULLABLE -> column.type().holdsNull() && column.column().nullable();
          case DEFAULTS -> column.column().origin() != ColumnModel.Origin.NONE;
          case ALL -> true;
        };
    // A struct is never empty for encoding/json, but it may be zero.
    String option = column.type().structure() ? ",omitzero" : ",omitempty";
    return tag("json", column.key() + (omit ? option : ""));
  }

  /** A key and its value, which is a string literal inside the tag's own. */
  static String tag(String key, String value) {
    return key + ":" + GoText.quoted(value);
  }

  private List<String> gorm(RowModel row, GoColumn column) {
    ColumnModel model = column.column();
    List<String> settings = new ArrayList<>();
    settings.add("column:" + model.name().replace(";", "\\;"));
    if (isNoDriverValue(column)) {
      // Without a type gorm takes a slice or struct for a relation.
      settings.add("type:" + SqlText.type(model.type()).replace(";", "\\;"));
    }
    if (row.primaryKey().contains(model.name())) {
      settings.add("primaryKey");
    }
    if (isIdentity(model)) {
      settings.add("autoIncrement");
    } else if (row.primaryKey().contains(model.name())) {
      settings.add("autoIncrement:false");
    }
    if (!model.nullable()) {
      settings.add("not null");
    }
    if (row.uniqueKeys().contains(List.of(model.name()))) {
      settings.add("unique");
    }
    if (model.origin() == ColumnModel.Origin.DEFAULT) {
      // The database's own: a zero value is left to it.
      settings.add("default:(-)");
    }
    if (isReadOnly(row, model)) {
      settings.add("->");
    }
    return settings;
  }

  private List<String> bun(RowModel row, GoColumn column) {
    ColumnModel model = column.column();
    List<String> settings = new ArrayList<>();
    settings.add(bunName(model.name()));
    if (row.primaryKey().contains(model.name())) {
      settings.add("pk");
    }
    if (isIdentity(model)) {
      settings.add("autoincrement");
    }
    if (model.type().name().equals("json") || model.type().name().equals("jsonb")) {
      settings.add("type:" + model.type().name());
    }
    if (!model.nullable()) {
      settings.add("notnull");
    }
    if (model.origin() == ColumnModel.Origin.DEFAULT && !column.type().text().startsWith("*")) {
      settings.add("nullzero");
    }
    if (isReadOnly(row, model)) {
      settings.add("scanonly");
    }
    return settings;
  }

  private static String bunName(String name) {
    boolean plain = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    return plain ? name : "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private boolean isReadOnly(RowModel row, ColumnModel column) {
    return !Rows.isTable(row) || options.readonly().leavesOut(column);
  }

  private static boolean isIdentity(ColumnModel column) {
    return switch (column.origin()) {
      case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> true;
      case NONE, DEFAULT, GENERATED_STORED, GENERATED_VIRTUAL -> false;
    };
  }

  private static boolean isNoDriverValue(GoColumn column) {
    TypeModel type = column.column().type();
    String written = column.type().text();
    return type.array()
        || written.startsWith(GoType.PGTYPE)
        || written.contains("{net/netip}")
        || switch (type.kind()) {
          case COMPOSITE, ROW, RANGE, MULTIRANGE -> true;
          case DOMAIN -> column.type().holdsNull() && !column.type().structure();
          case BASE, ENUM, UNKNOWN -> false;
        };
  }
}
