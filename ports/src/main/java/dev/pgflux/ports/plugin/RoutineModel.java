package dev.pgflux.ports.plugin;

import java.util.List;
import java.util.Optional;

/** A function or procedure. */
public interface RoutineModel extends NamedModel {

  /** Which way a parameter passes a value. */
  enum Mode {
    /** Into the routine. */
    IN,
    /** Out of it. */
    OUT,
    /** Both ways. */
    INOUT,
    /** The rest of the arguments, as an array. */
    VARIADIC,
    /** A column of the result. */
    TABLE
  }

  /** A parameter. */
  interface Parameter {
    /**
     * Its name.
     *
     * @return the exact name, or empty
     */
    Optional<String> name();

    /**
     * Which way it passes a value.
     *
     * @return the mode
     */
    Mode mode();

    /**
     * Its type.
     *
     * @return the type
     */
    TypeModel type();

    /**
     * Whether a call may leave it out.
     *
     * @return true if it has a default
     */
    boolean optional();
  }

  /**
   * Whether it is a procedure.
   *
   * @return false for a function
   */
  boolean procedure();

  /**
   * Its parameters.
   *
   * @return in order
   */
  List<Parameter> parameters();

  /**
   * What it returns, where its parameters do not say it.
   *
   * @return the type, or empty
   */
  Optional<TypeModel> returns();

  /**
   * Whether it returns any number of rows.
   *
   * @return true for SETOF and TABLE
   */
  boolean returnsSet();

  /**
   * Whether it gives NULL, without being called, as soon as one argument is NULL.
   *
   * @return true for STRICT
   */
  boolean strict();
}
