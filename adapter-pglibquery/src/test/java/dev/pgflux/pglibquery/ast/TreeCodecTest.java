package dev.pgflux.pglibquery.ast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeCodecTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 127, 128, 1023, 1024, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void numbersOfEverySizeSurvive(long number) {
    Node integer = Node.of("Integer", Map.of("ival", new SqlTree.Number(number)));

    assertThat(recoded(integer)).isEqualTo(integer);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, Long.MAX_VALUE, Long.MIN_VALUE, -1})
  void packedListsOfNumbersSurvive(long number) {
    Node numbers =
        Node.of("IntList", Map.of("items", new Sequence(List.of(Node.of("Integer", Map.of())))));
    Node bits =
        Node.of(
            "RTEPermissionInfo",
            Map.of(
                "selectedCols",
                new Sequence(List.of(new SqlTree.Number(number), new SqlTree.Number(3)))));

    assertThat(recoded(numbers)).isEqualTo(numbers);
    assertThat(recoded(bits)).isEqualTo(bits);
  }

  @Test
  void realNumbersSurvive() {
    Node plan = Node.of("SubPlan", Map.of("startup_cost", new SqlTree.Real(-1.25e300)));

    assertThat(recoded(plan)).isEqualTo(plan);
  }

  @Test
  void longTextsSurvive() {
    Node string = Node.of("String", Map.of("sval", new SqlTree.Text("é😀".repeat(10_000))));

    assertThat(recoded(string)).isEqualTo(string);
  }

  @Test
  void anEmptyMessageInAFieldIsKept() {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("relation", Node.of("RangeVar", Map.of()));
    fields.put("cols", new Sequence(List.of(Node.of(TreeCodec.NULL_TAG, Map.of()))));
    Node insert = Node.of("InsertStmt", fields);

    assertThat(recoded(insert)).isEqualTo(insert);
  }

  @Test
  void truncatedBytesAreRefused() {
    byte[] bytes =
        TreeCodec.encode(Node.of("String", Map.of("sval", new SqlTree.Text("text"))), node -> node);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);

    assertThatExceptionOfType(MalformedTreeException.class)
        .isThrownBy(() -> TreeCodec.decode("String", cut));
    assertThatExceptionOfType(MalformedTreeException.class)
        .isThrownBy(() -> TreeCodec.decode("String", new byte[] {(byte) 0x80}));
  }

  @Test
  void theGrammarKnowsItsFields() {
    assertThat(Grammar.get().has("CreateStmt", "tableElts")).isTrue();
    assertThat(Grammar.get().has("CreateStmt", "table_elts")).isFalse();
    assertThat(Grammar.get().has("NoSuchNode", "x")).isFalse();
  }

  private static Node recoded(Node node) {
    return TreeCodec.decode(node.tag(), TreeCodec.encode(node, unchanged -> unchanged));
  }
}
