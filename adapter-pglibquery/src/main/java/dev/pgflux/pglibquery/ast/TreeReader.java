package dev.pgflux.pglibquery.ast;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Flag;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Real;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one message from protobuf's wire format. */
final class TreeReader {
  private static final Flag TRUE = new Flag(true);
  private static final Node NULL = Node.of(TreeCodec.NULL_TAG, Map.of());
  private static final String STATEMENT = "RawStmt";

  private static final SqlTree.Number[] SMALL_NUMBERS = new SqlTree.Number[1024];

  static {
    for (int i = 0; i < SMALL_NUMBERS.length; i++) {
      SMALL_NUMBERS[i] = new SqlTree.Number(i);
    }
  }

  private final byte[] bytes;
  private final boolean withoutLocations;
  private int at;

  TreeReader(byte[] bytes, boolean withoutLocations) {
    this.bytes = bytes;
    this.withoutLocations = withoutLocations;
  }

  Node read(MessageType type) {
    try {
      return message(type, bytes.length);
    } catch (ArrayIndexOutOfBoundsException _) {
      throw new MalformedTreeException("a message of type " + type.name() + " is cut off");
    }
  }

  private Node message(MessageType type, int end) {
    boolean skipLocations = withoutLocations && !type.name().equals(STATEMENT);
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    while (at < end) {
      int key = (int) varint();
      Field field = type.field(key >>> WireType.BITS);
      if (field.location() && skipLocations) {
        varint();
      } else if (field.repeated()) {
        fields.put(field.name(), repeated(field, key, end));
      } else {
        fields.put(field.name(), single(field));
      }
    }
    return Node.of(type.name(), fields);
  }

  /** Elements of a list follow each other, or are packed into one field. */
  private Sequence repeated(Field field, int key, int end) {
    List<SqlTree> elements = new ArrayList<>();
    if (field.kind().wireType() != WireType.DELIMITED) {
      int packedEnd = length();
      while (at < packedEnd) {
        elements.add(single(field));
      }
      return new Sequence(elements);
    }
    int next;
    do {
      elements.add(single(field));
      next = at;
    } while (at < end && (int) varint() == key);
    at = next;
    return new Sequence(elements);
  }

  private SqlTree single(Field field) {
    return switch (field.kind()) {
      case SIGNED, UNSIGNED -> number(varint());
      case BOOLEAN -> varint() != 0 ? TRUE : new Flag(false);
      case ENUMERATION -> field.enumeration().symbol((int) varint());
      case DOUBLE -> new Real(Double.longBitsToDouble(fixed64()));
      case STRING -> text();
      case MESSAGE -> message(field.message(), length());
      case NODE -> wrapped(field.message());
    };
  }

  private static SqlTree.Number number(long value) {
    return value >= 0 && value < SMALL_NUMBERS.length
        ? SMALL_NUMBERS[(int) value]
        : new SqlTree.Number(value);
  }

  private Node wrapped(MessageType wrapper) {
    int end = length();
    if (at == end) {
      return NULL;
    }
    Field field = wrapper.field((int) varint() >>> WireType.BITS);
    Node node = message(field.message(), length());
    if (at != end) {
      throw new MalformedTreeException("a Node holds more than one message");
    }
    return node;
  }

  private Text text() {
    int length = length() - at;
    Text text = new Text(new String(bytes, at, length, StandardCharsets.UTF_8));
    at += length;
    return text;
  }

  /** Reads a length and returns where what follows ends. */
  private int length() {
    int length = (int) varint();
    if (length < 0 || length > bytes.length - at) {
      throw new MalformedTreeException("a length points beyond the message");
    }
    return at + length;
  }

  private long varint() {
    long value = bytes[at++];
    if (value >= 0) {
      return value;
    }
    value &= 0x7f;
    for (int shift = 7; shift < Long.SIZE; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new MalformedTreeException("a number is too long");
  }

  private long fixed64() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      value |= (bytes[at++] & 0xffL) << shift;
    }
    return value;
  }
}
