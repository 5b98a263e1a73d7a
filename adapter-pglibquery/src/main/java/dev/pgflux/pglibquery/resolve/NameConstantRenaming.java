package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ObjectNameConstants;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives the relations that literals name, such as {@code 'public.seq'::regclass}, other names: the
 * server keeps a number there, so that they follow a rename.
 */
final class NameConstantRenaming {
  private final Function<QualifiedName, Optional<QualifiedName>> names;

  /**
   * Makes the renaming.
   *
   * @param names the new name of a relation, or empty when it keeps its own
   */
  NameConstantRenaming(Function<QualifiedName, Optional<QualifiedName>> names) {
    this.names = names;
  }

  SqlTree apply(SqlTree tree) {
    SqlTree changed = tree.mapParts(this::apply);
    return changed instanceof Node node && node.is("TypeCast") && isRegclass(node)
        ? renamed(node)
        : changed;
  }

  private static boolean isRegclass(Node cast) {
    return cast.node("typeName").stream()
        .flatMap(type -> type.list("names").stream().skip(type.list("names").size() - 1L))
        .anyMatch(last -> RelationRewriting.string(last).filter("regclass"::equals).isPresent());
  }

  private Node renamed(Node cast) {
    return cast.node("arg")
        .filter(argument -> argument.is("A_Const"))
        .flatMap(constant ->
            constant
                .node("sval")
                .flatMap(text -> renamed(text.text("sval")))
                .map(name -> constant.with("sval", RelationRewriting.stringNode(name))))
        .map(constant -> cast.with("arg", constant))
        .orElse(cast);
  }

  private Optional<String> renamed(String literal) {
    List<String> parts = ObjectNameConstants.parts(literal);
    return parts.size() == 2
        ? names
            .apply(QualifiedName.of(parts.getFirst(), parts.getLast()))
            .map(ObjectNameConstants::spelled)
        : Optional.empty();
  }
}
