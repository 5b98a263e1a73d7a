package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.TypeModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pseudo-types of PostgreSQL, as {@code pg_type.dat} has them, by what they stand for. */
public enum PseudoType {
  /** Any type, different ones in one call. */
  ANY("any"),
  /** A type that each call decides. */
  ELEMENT("anyelement", "anynonarray", "anycompatible", "anycompatiblenonarray"),
  /** An array of a type that each call decides. */
  ARRAY("anyarray", "anycompatiblearray"),
  /** An enum or a range that each call decides. */
  OF_A_KIND(
      "anyenum", "anyrange", "anymultirange", "anycompatiblerange", "anycompatiblemultirange"),
  /** A row whose columns nothing declares. */
  RECORD("record"),
  /** Text as types are read from and written to. */
  CSTRING("cstring"),
  /** A literal whose type is not known yet. */
  UNKNOWN("unknown"),
  /** Nothing. */
  VOID("void"),
  /** What functions give that triggers alone call. */
  TRIGGER("trigger", "event_trigger"),
  /** What the server passes to functions that it calls by itself. */
  SERVER(
      "internal",
      "language_handler",
      "fdw_handler",
      "index_am_handler",
      "table_am_handler",
      "tsm_handler",
      "pg_ddl_command");

  private static final Map<String, PseudoType> BY_NAME =
      Arrays.stream(values())
          .flatMap(type -> type.names.stream().map(name -> Map.entry(name, type)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final List<String> names;

  PseudoType(String... names) {
    this.names = List.of(names);
  }

  /**
   * Which of them a type is, as itself or as the elements of an array.
   *
   * @param type the use of a type
   * @return what it stands for; empty for a type that has values
   */
  public static Optional<PseudoType> of(TypeModel type) {
    return type.schema().equals("pg_catalog")
        ? Optional.ofNullable(BY_NAME.get(type.name()))
        : Optional.empty();
  }
}
