package dev.pgflux.ports.spi;

/**
 * A plan kept for later.
 *
 * @param database the database that it was made for
 * @param scope what its digest covers
 * @param script the plan
 */
public record SavedPlan(
    DatabaseIdentity database, DatabaseInspector.InspectionScope scope, MigrationScript script) {}
