package dev.pgflux.pglibquery.ast;

/** The wire types of protobuf's encoding that libpg_query uses. */
final class WireType {
  static final int VARINT = 0;
  static final int FIXED_64 = 1;
  static final int DELIMITED = 2;

  /** Bits of a key below the field's number. */
  static final int BITS = 3;

  static final int MASK = 7;

  private WireType() {}
}
