package dev.pgflux.domain.change;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import java.util.Optional;

/** What shall become of one object: an intent that keeps the old and the new state. */
public sealed interface Change {

  /**
   * The object that it is about, under its new identity.
   *
   * @return the identity
   */
  ObjectId object();

  /**
   * A new object.
   *
   * @param after the wanted object
   * @param again why it was dropped before, when this makes it again
   */
  record Create(SchemaObject after, Optional<String> again) implements Change {
    @Override
    public ObjectId object() {
      return after.id();
    }
  }

  /**
   * An object goes.
   *
   * @param before the live object
   * @param again why, when it is made again
   */
  record Drop(SchemaObject before, Optional<String> again) implements Change {
    @Override
    public ObjectId object() {
      return before.id();
    }
  }

  /**
   * Another name or schema.
   *
   * @param before the live object under its old identity
   * @param after the same object under its new one
   */
  record Rename(SchemaObject before, SchemaObject after) implements Change {
    @Override
    public ObjectId object() {
      return after.id();
    }
  }

  /**
   * Another column name.
   *
   * @param table the live table under its new identity
   * @param from the old column name
   * @param to the new column name
   */
  record RenameColumn(SchemaObject table, Identifier from, Identifier to) implements Change {
    @Override
    public ObjectId object() {
      return table.id();
    }
  }

  /**
   * One difference of an object that stays.
   *
   * @param before the live object
   * @param after the wanted object
   * @param alteration the difference
   */
  record Alter(SchemaObject before, SchemaObject after, Alteration alteration) implements Change {
    @Override
    public ObjectId object() {
      return after.id();
    }
  }
}
