package dev.pgflux.ports.in;

import dev.pgflux.ports.spi.DatabaseAddress;

/**
 * Which schema and which database.
 *
 * @param schema the wanted schema
 * @param database the live database
 * @param scope what is compared
 * @param comparison how it is compared
 * @param safety what is too dangerous
 */
public record PlanningRequest(
    SchemaSource schema,
    DatabaseAddress database,
    ScopeOptions scope,
    ComparisonOptions comparison,
    SafetyOptions safety) {

  /**
   * A request with nothing special.
   *
   * @param schema the wanted schema
   * @param database the live database
   * @return the request
   */
  public static PlanningRequest of(SchemaSource schema, DatabaseAddress database) {
    return new PlanningRequest(
        schema, database, ScopeOptions.DEFAULT, ComparisonOptions.DEFAULT, SafetyOptions.DEFAULT);
  }

  /**
   * With other safety options.
   *
   * @param newSafety what is too dangerous
   * @return the changed copy
   */
  public PlanningRequest withSafety(SafetyOptions newSafety) {
    return new PlanningRequest(schema, database, scope, comparison, newSafety);
  }

  /**
   * With another way to compare.
   *
   * @param newComparison how it is compared
   * @return the changed copy
   */
  public PlanningRequest withComparison(ComparisonOptions newComparison) {
    return new PlanningRequest(schema, database, scope, newComparison, safety);
  }

  /**
   * With another scope.
   *
   * @param newScope what is compared
   * @return the changed copy
   */
  public PlanningRequest withScope(ScopeOptions newScope) {
    return new PlanningRequest(schema, database, newScope, comparison, safety);
  }
}
