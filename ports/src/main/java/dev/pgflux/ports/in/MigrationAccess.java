package dev.pgflux.ports.in;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.out.MigrationFolder;
import dev.pgflux.ports.spi.DatabaseAddress;

/**
 * Where migrations are, and where what was done of them is written down.
 *
 * @param folder the files
 * @param database the database
 * @param trackingSchema the schema of the ledger
 */
public record MigrationAccess(
    MigrationFolder folder, DatabaseAddress database, Identifier trackingSchema) {}
