package dev.pgflux.domain.object.type;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.ObjectNaming;
import java.util.List;

/**
 * The functions that make ranges and multiranges. They are called as their type, and keep their
 * names when it is renamed ({@code makeRangeConstructors} in {@code
 * src/backend/commands/typecmds.c}).
 */
public final class RangeConstructors {
  private RangeConstructors() {}

  /**
   * Has the constructors of a range follow its name.
   *
   * @param after the range under its new name
   * @param before its name before
   * @return a statement for each
   */
  public static List<Draft> ofRange(RangeType after, QualifiedName before) {
    QualifiedName there = new QualifiedName(after.id().name().schema(), before.name());
    Identifier name = after.id().name().name();
    DataType bound = after.subtype();
    return List.of(
        rename(after, there, List.of(bound, bound), name),
        rename(after, there, List.of(bound, bound, DataType.builtIn("text")), name));
  }

  /** Has the constructors of a multirange follow its name. */
  static List<Draft> ofMultirange(RangeType after, QualifiedName before) {
    Identifier name = after.multirange().name();
    DataType range = DataType.of(after.id().name());
    return List.of(
        rename(after, before, List.of(), name),
        rename(after, before, List.of(range), name),
        rename(after, before, List.of(range.asArray()), name));
  }

  private static Draft rename(
      RangeType range, QualifiedName before, List<DataType> arguments, Identifier after) {
    Sql signature = ObjectNaming.signature(new RoutineId(before, arguments));
    return Draft.of(
        range, Operation.ALTER_ROUTINE, Sql.of("ALTER FUNCTION ? RENAME TO ?", signature, after));
  }
}
