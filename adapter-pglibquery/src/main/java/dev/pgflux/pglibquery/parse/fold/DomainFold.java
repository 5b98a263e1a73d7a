package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** CREATE DOMAIN and ALTER DOMAIN. */
final class DomainFold {
  private static final Identifier VALUE = Identifier.of("value");

  private final StatementContext statement;
  private final QualifiedId id;
  private final DataType baseType;

  private DomainFold(StatementContext statement, QualifiedId id, DataType baseType) {
    this.statement = statement;
    this.id = id;
    this.baseType = baseType;
  }

  static void create(StatementContext statement) {
    Node node = statement.node();
    QualifiedId id = ObjectId.type(statement.newName(Trees.names(node, "domainname")));
    DataType baseType = statement.type(node.node("typeName").orElseThrow());
    new DomainFold(statement, id, baseType).create(node);
  }

  private void create(Node node) {
    DomainType domain =
        new DomainType(
            id,
            baseType,
            node.node("collClause")
                .map(clause -> statement.collation(Trees.names(clause, "collname"))),
            Optional.empty(),
            Optional.empty(),
            ObjectMeta.NONE);
    for (Node constraint : node.nodes("constraints")) {
      switch (constraint.symbol("contype")) {
        case "CONSTR_DEFAULT" ->
            domain = withDefault(domain, constraint.node("raw_expr").filter(this::isValue));
        case "CONSTR_NOTNULL" -> domain = withNotNull(domain, Optional.of(notNull(constraint)));
        case "CONSTR_NULL" -> domain = withNotNull(domain, Optional.empty());
        default -> {
          // Checks are objects of their own.
        }
      }
    }
    statement.create(domain);
    for (Node constraint : node.nodes("constraints")) {
      if (constraint.symbol("contype").equals("CONSTR_CHECK")) {
        addCheck(constraint);
      }
    }
  }

  private boolean isValue(Node expression) {
    return !expression.flag("isnull");
  }

  private DomainType withDefault(DomainType domain, Optional<Node> expression) {
    return new DomainType(
        id,
        baseType,
        domain.collation(),
        expression.map(it ->
            StatementContext.fragment(
                Fragment.Kind.EXPRESSION, it, statement.scope(Optional.empty()))),
        domain.notNull(),
        domain.meta());
  }

  private DomainType withNotNull(DomainType domain, Optional<NotNull> notNull) {
    return new DomainType(
        id, baseType, domain.collation(), domain.defaultValue(), notNull, domain.meta());
  }

  /** Whether a domain's NOT NULL has a name, given or made. */
  static boolean isNamed(DomainType domain, NotNull notNull, Identifier name) {
    return notNull
        .name()
        .orElseGet(() -> Identifier.of(usualNotNullName(domain.id())))
        .equals(name);
  }

  static DomainType withNotNullComment(DomainType domain, Optional<String> comment) {
    return new DomainType(
        domain.id(),
        domain.baseType(),
        domain.collation(),
        domain.defaultValue(),
        domain.notNull().map(it -> it.withComment(comment)),
        domain.meta());
  }

  private static String usualNotNullName(QualifiedId domain) {
    return MadeName.of(domain.name().name().value(), "", "not_null");
  }

  /** NOT NULL of a domain has a name since 17. */
  private NotNull notNull(Node constraint) {
    String usual = usualNotNullName(id);
    Optional<Identifier> name =
        statement.folding().major() < 17
            ? Optional.empty()
            : Trees.text(constraint, "conname")
                .filter(given -> !given.equals(usual))
                .map(Identifier::of);
    return NotNull.PLAIN.withName(name);
  }

  private void addCheck(Node node) {
    Optional<Identifier> given = Options.name(node.text("conname"));
    Identifier name =
        given.orElseGet(() ->
            statement.folding().generatedNames().check(id.name().schema(), id.name().name(), ""));
    Fragment.Scope scope =
        new Fragment.Scope(
            statement.searchPath(),
            Optional.empty(),
            List.of(new Fragment.NamedType(VALUE, baseType)));
    Fragment expression =
        StatementContext.fragment(
            Fragment.Kind.EXPRESSION, node.node("raw_expr").orElseThrow(), scope);
    statement.createPart(
        new Constraint(
            ObjectId.constraint(id, name),
            new ConstraintDefinition.Check(expression, false),
            Constraint.Timing.NOT_DEFERRABLE,
            !node.flag("skip_validation"),
            true,
            false,
            Optional.empty(),
            given.isPresent(),
            Optional.empty(),
            ObjectMeta.NONE));
  }

  static void alter(StatementContext statement) {
    Node node = statement.node();
    QualifiedId id = statement.typeId(Trees.names(node, "typeName"), Optional.empty());
    DomainType domain =
        statement
            .builder()
            .find(id, DomainType.class)
            .orElseThrow(() -> new FoldException(id + " is not a domain"));
    new DomainFold(statement, id, domain.baseType()).alter(domain, node);
  }

  private void alter(DomainType domain, Node node) {
    switch (node.text("subtype")) {
      case "T" ->
          statement.builder().put(withDefault(domain, node.node("def").filter(this::isValue)));
      case "N" -> statement.builder().put(withNotNull(domain, Optional.empty()));
      case "O" ->
          statement
              .builder()
              .put(withNotNull(domain, domain.notNull().or(() -> Optional.of(NotNull.PLAIN))));
      case "C" -> addConstraint(domain, node.node("def").orElseThrow());
      case "X" -> dropConstraint(domain, node);
      case "V" -> validate(Identifier.of(node.text("name")));
      default ->
          throw new FoldException(
              "this command of ALTER DOMAIN is not understood: " + node.text("subtype"));
    }
  }

  private void addConstraint(DomainType domain, Node constraint) {
    if (constraint.symbol("contype").equals("CONSTR_NOTNULL")) {
      statement.builder().put(withNotNull(domain, Optional.of(notNull(constraint))));
    } else {
      addCheck(constraint);
    }
  }

  private void dropConstraint(DomainType domain, Node node) {
    Identifier name = Identifier.of(node.text("name"));
    boolean isNotNull =
        domain
            .notNull()
            .filter(notNull ->
                name.value()
                    .equals(
                        notNull
                            .name()
                            .map(Identifier::value)
                            .orElseGet(
                                () -> MadeName.of(id.name().name().value(), "", "not_null"))))
            .isPresent();
    if (isNotNull) {
      statement.builder().put(withNotNull(domain, Optional.empty()));
    } else if (statement.builder().remove(ObjectId.constraint(id, name)).isEmpty()
        && !node.flag("missing_ok")) {
      throw missing(name);
    }
  }

  private void validate(Identifier name) {
    Constraint constraint =
        statement
            .builder()
            .find(ObjectId.constraint(id, name), Constraint.class)
            .orElseThrow(() -> missing(name));
    statement.builder().put(constraint.withValidated(true));
  }

  private FoldException missing(Identifier name) {
    return new FoldException.Missing(
        "constraint \"" + name + "\" of domain " + id + " does not exist");
  }
}
