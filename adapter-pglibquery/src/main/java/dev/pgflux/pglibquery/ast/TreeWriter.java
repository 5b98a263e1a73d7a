package dev.pgflux.pglibquery.ast;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Flag;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Real;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes a tree in protobuf's wire format, backwards, so that every length is known when it is
 * written.
 */
final class TreeWriter {
  private final UnaryOperator<Node> adjustment;
  private final ReverseBuffer out = new ReverseBuffer();

  TreeWriter(UnaryOperator<Node> adjustment) {
    this.adjustment = adjustment;
  }

  byte[] write(Node tree) {
    message(Grammar.get().message(tree.tag()), tree);
    return out.toBytes();
  }

  private void message(MessageType type, Node original) {
    Node node = adjustment.apply(original);
    if (!node.tag().equals(type.name())) {
      throw new MalformedTreeException(
          "there is a " + node.tag() + " where a " + type.name() + " belongs");
    }
    for (Map.Entry<String, SqlTree> entry : node.fields().reversed().entrySet()) {
      Field field = type.field(entry.getKey());
      if (field.repeated()) {
        repeated(type, field, entry.getValue());
      } else {
        single(type, field, entry.getValue());
        out.varint(field.key());
      }
    }
  }

  private void repeated(MessageType type, Field field, SqlTree value) {
    if (!(value instanceof Sequence sequence)) {
      throw mismatch(type, field, value);
    }
    boolean packed = field.kind().wireType() != WireType.DELIMITED;
    int end = out.length();
    for (SqlTree element : sequence.elements().reversed()) {
      single(type, field, element);
      if (!packed) {
        out.varint(field.key());
      }
    }
    if (packed) {
      out.varint(out.length() - end);
      out.varint(field.key());
    }
  }

  private void single(MessageType type, Field field, SqlTree value) {
    int end = out.length();
    FieldKind kind = field.kind();
    switch (value) {
      case SqlTree.Number(long number)
          when kind == FieldKind.SIGNED || kind == FieldKind.UNSIGNED ->
          out.varint(number);
      case Flag(boolean flag) when kind == FieldKind.BOOLEAN -> out.varint(flag ? 1 : 0);
      case Symbol(String name) when kind == FieldKind.ENUMERATION ->
          out.varint(field.enumeration().number(name));
      case Real(double real) when kind == FieldKind.DOUBLE ->
          out.fixed64(Double.doubleToRawLongBits(real));
      case Text(String text) when kind == FieldKind.STRING -> {
        out.text(text);
        out.varint(out.length() - end);
      }
      case Node node when kind == FieldKind.MESSAGE -> {
        message(field.message(), node);
        out.varint(out.length() - end);
      }
      case Node node when kind == FieldKind.NODE -> {
        wrapped(field.message(), node);
        out.varint(out.length() - end);
      }
      case SqlTree.Number _, Flag _, Symbol _, Real _, Text _, Node _, Sequence _ ->
          throw mismatch(type, field, value);
    }
  }

  private void wrapped(MessageType wrapper, Node node) {
    if (node.is(TreeCodec.NULL_TAG)) {
      return;
    }
    Field member = wrapper.field(node.tag());
    int end = out.length();
    message(member.message(), node);
    out.varint(out.length() - end);
    out.varint(member.key());
  }

  private static MalformedTreeException mismatch(MessageType type, Field field, SqlTree value) {
    return new MalformedTreeException(
        "field "
            + field.name()
            + " of "
            + type.name()
            + " cannot hold a "
            + value.getClass().getSimpleName());
  }
}
