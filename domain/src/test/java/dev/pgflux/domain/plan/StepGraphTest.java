package dev.pgflux.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepGraphTest {
  private static final Reference A = reference("a");
  private static final Reference B = reference("b");
  private static final Reference C = reference("c");

  private static Reference reference(String name) {
    return Reference.to(ObjectId.relation(QualifiedName.of("public", name)));
  }

  private static Draft draft(String name, Operation operation, Effects effects) {
    return new Draft(
        ObjectId.relation(QualifiedName.of("public", name)),
        "table",
        operation,
        Sql.EMPTY,
        effects,
        List.of());
  }

  private static List<String> order(Draft... drafts) {
    return orderOf(List.of(drafts));
  }

  private static List<String> orderOf(List<Draft> drafts) {
    List<List<Draft>> groups = drafts.stream().map(List::of).toList();
    return new StepGraph(List.of(), groups)
        .order().stream().map(it -> it.operation() + " " + it.object().simpleName()).toList();
  }

  @Test
  void makesWhatIsNeededFirst() {
    assertThat(
            order(
                draft("a", Operation.CREATE_TABLE, Effects.NONE.needing(B).making(A)),
                draft("b", Operation.CREATE_TABLE, Effects.NONE.making(B))))
        .containsExactly("CREATE_TABLE b", "CREATE_TABLE a");
  }

  @Test
  void dropsUsersBeforeWhatTheyUse() {
    assertThat(
            order(
                draft("a", Operation.DROP_TABLE, Effects.NONE.destroying(A)),
                draft("b", Operation.DROP_TABLE, Effects.NONE.freeing(A).destroying(B))))
        .containsExactly("DROP_TABLE b", "DROP_TABLE a");
  }

  @Test
  void dropsBeforeItMakesAgain() {
    assertThat(
            order(
                draft("a", Operation.CREATE_TYPE, Effects.NONE.making(A)),
                draft("a", Operation.DROP_OBJECT, Effects.NONE.destroying(A))))
        .containsExactly("DROP_OBJECT a", "CREATE_TYPE a");
  }

  @Test
  void changesAColumnBetweenItsOldAndItsNewUsers() {
    Reference column = Reference.to(A.object(), Identifier.of("x"));
    assertThat(
            order(
                draft("v", Operation.CREATE_VIEW, Effects.NONE.needing(column).making(B)),
                draft(
                    "a",
                    Operation.ALTER_COLUMN_TYPE,
                    Effects.NONE.destroying(column).making(column)),
                draft("v", Operation.DROP_VIEW, Effects.NONE.freeing(column).destroying(B))))
        .containsExactly("DROP_VIEW v", "ALTER_COLUMN_TYPE a", "CREATE_VIEW v");
  }

  @Test
  void cutsSoftEdgesOnlyWhereTheyCloseACircle() {
    assertThat(
            order(
                draft("a", Operation.CREATE_ROUTINE, Effects.NONE.preferring(List.of(B)).making(A)),
                draft("b", Operation.CREATE_ROUTINE, Effects.NONE.preferring(List.of(A)).making(B)),
                draft("d", Operation.CREATE_ROUTINE, Effects.NONE.preferring(List.of(C))),
                draft("c", Operation.CREATE_TABLE, Effects.NONE.making(C))))
        .containsSubsequence("CREATE_ROUTINE a", "CREATE_ROUTINE b")
        .containsSubsequence("CREATE_TABLE c", "CREATE_ROUTINE d");
  }

  @Test
  void printsACircleThatCannotBeCut() {
    assertThatThrownBy(() ->
            order(
                draft("a", Operation.CREATE_TABLE, Effects.NONE.needing(B).making(A)),
                draft("b", Operation.CREATE_TABLE, Effects.NONE.needing(A).making(B))))
        .isInstanceOf(PlanCycleException.class)
        .hasMessageContaining("CREATE TABLE table public.a")
        .hasMessageContaining("CREATE TABLE table public.b");
  }

  @Test
  void givesTheSameOrderForShuffledInput() {
    List<Draft> drafts = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      Effects effects = Effects.NONE.making(reference("t" + number));
      drafts.add(
          draft(
              "t" + number,
              Operation.CREATE_TABLE,
              number < 20 ? effects : effects.needing(reference("t" + (number * 7 % 20)))));
    }
    List<String> expected = orderOf(drafts);
    for (int seed = 0; seed < 20; seed++) {
      List<Draft> shuffled = new ArrayList<>(drafts);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(orderOf(shuffled)).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
