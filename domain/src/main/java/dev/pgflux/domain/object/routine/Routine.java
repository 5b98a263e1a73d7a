package dev.pgflux.domain.object.routine;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * A function or procedure ({@code pg_proc} prokind f, w, p).
 *
 * @param id its identity
 * @param kind function, window function or procedure
 * @param parameters in order; RETURNS TABLE columns are parameters of mode TABLE
 * @param returns what it returns; empty for a procedure, and for a function whose OUT parameters
 *     say it
 * @param language its language
 * @param body what it does
 * @param behaviour what the planner and the executor know of it
 * @param configuration SET clauses by setting, the value as PostgreSQL stores it
 * @param meta owner, comment, privileges, labels
 */
public record Routine(
    RoutineId id,
    Kind kind,
    List<Parameter> parameters,
    Optional<Returns> returns,
    Identifier language,
    Body body,
    Behaviour behaviour,
    SortedMap<String, String> configuration,
    ObjectMeta meta)
    implements SchemaObject {

  /** What sort of routine. */
  public enum Kind {
    /** A function. */
    FUNCTION,
    /** A window function. */
    WINDOW_FUNCTION,
    /** A procedure. */
    PROCEDURE
  }

  /** How a parameter passes a value. */
  public enum Mode {
    /** Into the routine. */
    IN,
    /** Out of it. */
    OUT,
    /** Both ways. */
    INOUT,
    /** The rest of the arguments. */
    VARIADIC,
    /** A column of the result. */
    TABLE
  }

  /**
   * A parameter.
   *
   * @param mode which way
   * @param name its name, if any
   * @param type its type, without modifiers
   * @param defaultValue its default
   */
  public record Parameter(
      Mode mode, Optional<Identifier> name, DataType type, Optional<Fragment> defaultValue) {}

  /**
   * A result.
   *
   * @param type its type, without modifiers
   * @param set SETOF
   */
  public record Returns(DataType type, boolean set) {}

  /** What a routine does. */
  public sealed interface Body {
    /**
     * Source text that the language reads.
     *
     * @param source a string body, or an SQL-standard one
     */
    record Source(Fragment source) implements Body {}

    /**
     * A compiled function.
     *
     * @param objectFile the library
     * @param linkSymbol its name there
     */
    record Compiled(String objectFile, String linkSymbol) implements Body {}
  }

  /** When a function gives the same result again. */
  public enum Volatility {
    /** Always. */
    IMMUTABLE,
    /** Within a statement. */
    STABLE,
    /** Never for sure. */
    VOLATILE
  }

  /** Whether parallel workers may call it. */
  public enum Parallel {
    /** They may not, and no parallel plan is made. */
    UNSAFE,
    /** Only the leader may. */
    RESTRICTED,
    /** They may. */
    SAFE
  }

  /**
   * What the planner and the executor know of a routine.
   *
   * @param volatility when it gives the same result again
   * @param strict NULL for a NULL argument
   * @param securityDefiner runs as its owner
   * @param leakproof tells nothing of its arguments
   * @param parallel whether parallel workers may call it
   * @param cost its cost as PostgreSQL prints it; empty for the language's default
   * @param rows its rows as PostgreSQL prints them; empty for the default
   * @param support its planner support function
   * @param transforms the types with FOR TYPE
   */
  public record Behaviour(
      Volatility volatility,
      boolean strict,
      boolean securityDefiner,
      boolean leakproof,
      Parallel parallel,
      Optional<String> cost,
      Optional<String> rows,
      Optional<QualifiedName> support,
      List<DataType> transforms) {
    /** What CREATE FUNCTION makes without options. */
    public static final Behaviour DEFAULT =
        new Behaviour(
            Volatility.VOLATILE,
            false,
            false,
            false,
            Parallel.UNSAFE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** Copies the transforms. */
    public Behaviour {
      transforms = List.copyOf(transforms);
    }
  }

  /** Copies the collections. */
  public Routine {
    parameters = List.copyOf(parameters);
    configuration = SortedCopies.of(configuration);
  }

  @Override
  public Routine withMeta(ObjectMeta newMeta) {
    return new Routine(
        id, kind, parameters, returns, language, body, behaviour, configuration, newMeta);
  }

  @Override
  public String kindLabel() {
    return kind == Kind.PROCEDURE ? "procedure" : "function";
  }

  @Override
  public Routine mapFragments(UnaryOperator<Fragment> change) {
    Body newBody =
        switch (body) {
          case Body.Source source -> new Body.Source(change.apply(source.source()));
          case Body.Compiled compiled -> compiled;
        };
    List<Parameter> newParameters =
        parameters.stream()
            .map(
                it -> new Parameter(it.mode(), it.name(), it.type(), it.defaultValue().map(change)))
            .toList();
    return new Routine(
        id, kind, newParameters, returns, language, newBody, behaviour, configuration, meta);
  }
}
