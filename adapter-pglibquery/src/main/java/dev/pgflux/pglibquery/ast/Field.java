package dev.pgflux.pglibquery.ast;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field of a message type. */
final class Field {
  /** Fields that say where in the source text something was; they mean nothing to the statement. */
  private static final Set<String> LOCATIONS =
      Set.of(
          "location",
          "arg_location",
          "name_location",
          "payload_location",
          "conninfo_location",
          "stmt_location",
          "stmt_len",
          "list_start",
          "list_end",
          "rexpr_list_start",
          "rexpr_list_end");

  private final int number;
  private final String name;
  private final FieldKind kind;
  private final boolean repeated;
  private final boolean location;
  private final @Nullable MessageType message;
  private final @Nullable EnumerationType enumeration;

  Field(
      int number,
      String name,
      FieldKind kind,
      boolean repeated,
      @Nullable MessageType message,
      @Nullable EnumerationType enumeration) {
    this.number = number;
    this.name = name;
    this.kind = kind;
    this.repeated = repeated;
    // CreateTableSpaceStmt.location is a path.
    this.location = kind == FieldKind.SIGNED && LOCATIONS.contains(name);
    this.message = message;
    this.enumeration = enumeration;
  }

  int number() {
    return number;
  }

  String name() {
    return name;
  }

  FieldKind kind() {
    return kind;
  }

  boolean repeated() {
    return repeated;
  }

  boolean location() {
    return location;
  }

  MessageType message() {
    if (message == null) {
      throw new IllegalStateException(name + " is no message");
    }
    return message;
  }

  EnumerationType enumeration() {
    if (enumeration == null) {
      throw new IllegalStateException(name + " is no enumeration");
    }
    return enumeration;
  }

  int key() {
    boolean packed = repeated && kind.wireType() != WireType.DELIMITED;
    return number << WireType.BITS | (packed ? WireType.DELIMITED : kind.wireType());
  }
}
