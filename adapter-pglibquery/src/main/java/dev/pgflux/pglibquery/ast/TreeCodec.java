package dev.pgflux.pglibquery.ast;

import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.function.UnaryOperator;

/** Turns protobuf messages of libpg_query into trees and back. */
public final class TreeCodec {
  /** The tag of the node that stands for a null pointer in a list. */
  public static final String NULL_TAG = "Null";

  /** The wrapper message that holds one message of any type. */
  static final String WRAPPER = "Node";

  private TreeCodec() {}

  /**
   * Decodes a message, with all its fields.
   *
   * @param tag the message's type
   * @param bytes protobuf's wire format
   * @return the tree
   * @throws MalformedTreeException when the bytes are not such a message
   */
  public static Node decode(String tag, byte[] bytes) {
    return new TreeReader(bytes, false).read(Grammar.get().message(tag));
  }

  /**
   * Decodes a message without the fields that say where in the source text a node was, so that
   * equal statements give equal trees. The statement's own range ({@code RawStmt}) is kept.
   *
   * @param tag the message's type
   * @param bytes protobuf's wire format
   * @return the tree
   * @throws MalformedTreeException when the bytes are not such a message
   */
  public static Node decodeWithoutLocations(String tag, byte[] bytes) {
    return new TreeReader(bytes, true).read(Grammar.get().message(tag));
  }

  /**
   * Encodes a tree.
   *
   * @param tree a node whose tag and fields are the grammar's
   * @param adjustment applied to every node before it is written
   * @return protobuf's wire format
   * @throws MalformedTreeException when a tag, field or value is not the grammar's
   */
  public static byte[] encode(Node tree, UnaryOperator<Node> adjustment) {
    return new TreeWriter(adjustment).write(tree);
  }
}
