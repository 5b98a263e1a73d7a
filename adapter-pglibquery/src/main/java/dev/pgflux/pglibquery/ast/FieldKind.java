package dev.pgflux.pglibquery.ast;

/** How a field is written in protobuf's wire format. */
enum FieldKind {
  /** A signed number of 32 or 64 bits. */
  SIGNED(WireType.VARINT),
  /** An unsigned number of 32 or 64 bits. */
  UNSIGNED(WireType.VARINT),
  BOOLEAN(WireType.VARINT),
  ENUMERATION(WireType.VARINT),
  DOUBLE(WireType.FIXED_64),
  STRING(WireType.DELIMITED),
  MESSAGE(WireType.DELIMITED),
  /** The wrapper message {@code Node}, which holds one message of any type. */
  NODE(WireType.DELIMITED);

  private final int wireType;

  FieldKind(int wireType) {
    this.wireType = wireType;
  }

  int wireType() {
    return wireType;
  }
}
