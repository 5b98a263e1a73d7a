package dev.pgflux.domain.object.table;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.sequence.SequenceOptions;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * A column of a table or foreign table ({@code pg_attribute}).
 *
 * @param name its name
 * @param type its type
 * @param collation its collation; empty for the type's own
 * @param notNull its NOT NULL constraint, if any; that of a primary key or an identity column is
 *     written out too
 * @param value where its values come from when none is given
 * @param attributes the less used settings
 * @param inherited whether it comes from a parent alone ({@code attislocal} is false)
 * @param comment its comment
 * @param privileges its own grants; empty where a file does not say
 */
public record Column(
    Identifier name,
    DataType type,
    Optional<QualifiedName> collation,
    Optional<NotNull> notNull,
    Value value,
    Attributes attributes,
    boolean inherited,
    Optional<String> comment,
    Optional<AccessControl> privileges) {

  /** Where the values of a column come from when a statement gives none. */
  public sealed interface Value {
    /** Nowhere: NULL. */
    record None() implements Value {}

    /**
     * A default.
     *
     * @param expression the default
     */
    record Default(Fragment expression) implements Value {}

    /**
     * An identity column; its sequence belongs to it.
     *
     * @param always GENERATED ALWAYS rather than BY DEFAULT
     * @param sequenceName the sequence's schema and name; empty where a file does not say
     * @param options the sequence's options
     */
    record Identity(boolean always, Optional<QualifiedName> sequenceName, SequenceOptions options)
        implements Value {}

    /**
     * A generated column.
     *
     * @param expression what it is computed from
     * @param stored whether it is kept on disk; virtual ones came with 18
     */
    record Generated(Fragment expression, boolean stored) implements Value {}
  }

  /**
   * A NOT NULL constraint. It has a name, can be NOT VALID, NO INHERIT and a parent's alone since
   * PostgreSQL 18.
   *
   * @param name its name; empty before 18, where a file does not say, and for the name that
   *     PostgreSQL would choose itself
   * @param validated false for NOT VALID
   * @param noInherit NO INHERIT
   * @param inherited whether the table has it from a parent alone ({@code conislocal} is false);
   *     never before 18
   * @param comment the constraint's comment
   */
  public record NotNull(
      Optional<Identifier> name,
      boolean validated,
      boolean noInherit,
      boolean inherited,
      Optional<String> comment) {
    /** As plain NOT NULL makes it. */
    public static final NotNull PLAIN =
        new NotNull(Optional.empty(), true, false, false, Optional.empty());

    /**
     * The name that PostgreSQL chooses where nothing else of the schema has it.
     *
     * @param table the table
     * @param column its column
     * @return the name
     */
    public static Identifier chosenName(QualifiedId table, Identifier column) {
      return Identifier.of(MadeName.of(table.simpleName(), column.value(), "not_null"));
    }

    /**
     * Its own name, or the one that PostgreSQL chooses.
     *
     * @param table the table that has it
     * @param column the column
     * @return the name
     */
    public Identifier nameOn(QualifiedId table, Identifier column) {
      return name.orElseGet(() -> chosenName(table, column));
    }

    /**
     * With a name, which is left out where PostgreSQL would choose the same.
     *
     * @param newName the name
     * @param table the table that has it
     * @param column the column
     * @return the changed copy
     */
    public NotNull named(Identifier newName, QualifiedId table, Identifier column) {
      return withName(Optional.of(newName).filter(it -> !it.equals(chosenName(table, column))));
    }

    /**
     * With another name.
     *
     * @param newName the name; empty for the one that PostgreSQL chooses
     * @return the changed copy
     */
    public NotNull withName(Optional<Identifier> newName) {
      return new NotNull(newName, validated, noInherit, inherited, comment);
    }

    /**
     * With another state of validation.
     *
     * @param newValidated false for NOT VALID
     * @return the changed copy
     */
    public NotNull withValidated(boolean newValidated) {
      return new NotNull(name, newValidated, noInherit, inherited, comment);
    }

    /**
     * With another origin.
     *
     * @param newInherited whether it comes from a parent alone
     * @return the changed copy
     */
    public NotNull withInherited(boolean newInherited) {
      return new NotNull(name, validated, noInherit, newInherited, comment);
    }

    /**
     * With another comment.
     *
     * @param newComment the comment, or empty
     * @return the changed copy
     */
    public NotNull withComment(Optional<String> newComment) {
      return new NotNull(name, validated, noInherit, inherited, newComment);
    }
  }

  /**
   * The less used settings of a column.
   *
   * @param storage PLAIN, EXTERNAL, EXTENDED or MAIN; empty for the type's own
   * @param compression pglz or lz4; empty for the server's setting
   * @param statisticsTarget empty for the server's setting
   * @param options n_distinct and its like
   * @param foreignOptions a foreign table's column options
   */
  public record Attributes(
      Optional<String> storage,
      Optional<String> compression,
      OptionalInt statisticsTarget,
      SortedMap<String, String> options,
      SortedMap<String, String> foreignOptions) {
    /** Nothing set. */
    public static final Attributes NONE =
        new Attributes(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    /** Copies the maps. */
    public Attributes {
      options = SortedCopies.of(options);
      foreignOptions = SortedCopies.of(foreignOptions);
    }
  }

  /**
   * A nullable column with nothing set.
   *
   * @param name its name
   * @param type its type
   * @return the column
   */
  public static Column of(Identifier name, DataType type) {
    return new Column(
        name,
        type,
        Optional.empty(),
        Optional.empty(),
        new Value.None(),
        Attributes.NONE,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * This column with its fragments replaced.
   *
   * @param change what becomes of a fragment
   * @return the changed copy
   */
  public Column mapFragments(UnaryOperator<Fragment> change) {
    return switch (value) {
      case Value.Default it -> withValue(new Value.Default(change.apply(it.expression())));
      case Value.Generated it ->
          withValue(new Value.Generated(change.apply(it.expression()), it.stored()));
      case Value.None none -> this;
      case Value.Identity identity -> this;
    };
  }

  /**
   * With another name.
   *
   * @param newName the name
   * @return the changed copy
   */
  public Column withName(Identifier newName) {
    return new Column(
        newName, type, collation, notNull, value, attributes, inherited, comment, privileges);
  }

  /**
   * With another type.
   *
   * @param newType the type
   * @return the changed copy
   */
  public Column withType(DataType newType) {
    return new Column(
        name, newType, collation, notNull, value, attributes, inherited, comment, privileges);
  }

  /**
   * With another collation.
   *
   * @param newCollation the collation, or empty for the type's own
   * @return the changed copy
   */
  public Column withCollation(Optional<QualifiedName> newCollation) {
    return new Column(
        name, type, newCollation, notNull, value, attributes, inherited, comment, privileges);
  }

  /**
   * With another NOT NULL constraint.
   *
   * @param newNotNull the constraint, or empty
   * @return the changed copy
   */
  public Column withNotNull(Optional<NotNull> newNotNull) {
    return new Column(
        name, type, collation, newNotNull, value, attributes, inherited, comment, privileges);
  }

  /**
   * With another source of values.
   *
   * @param newValue the default, identity or generation
   * @return the changed copy
   */
  public Column withValue(Value newValue) {
    return new Column(
        name, type, collation, notNull, newValue, attributes, inherited, comment, privileges);
  }

  /**
   * With other settings.
   *
   * @param newAttributes the settings
   * @return the changed copy
   */
  public Column withAttributes(Attributes newAttributes) {
    return new Column(
        name, type, collation, notNull, value, newAttributes, inherited, comment, privileges);
  }

  /**
   * With another origin.
   *
   * @param newInherited whether it comes from a parent alone
   * @return the changed copy
   */
  public Column withInherited(boolean newInherited) {
    return new Column(
        name, type, collation, notNull, value, attributes, newInherited, comment, privileges);
  }

  /**
   * With another comment.
   *
   * @param newComment the comment, or empty
   * @return the changed copy
   */
  public Column withComment(Optional<String> newComment) {
    return new Column(
        name, type, collation, notNull, value, attributes, inherited, newComment, privileges);
  }

  /**
   * With other grants.
   *
   * @param newPrivileges the grants, or empty
   * @return the changed copy
   */
  public Column withPrivileges(Optional<AccessControl> newPrivileges) {
    return new Column(
        name, type, collation, notNull, value, attributes, inherited, comment, newPrivileges);
  }
}
