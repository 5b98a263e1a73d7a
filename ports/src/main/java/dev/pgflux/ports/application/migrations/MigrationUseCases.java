package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.in.ApplyMigrations;
import dev.pgflux.ports.in.CheckMigrationFiles;
import dev.pgflux.ports.in.GenerateMigration;
import dev.pgflux.ports.in.RebaseMigrations;
import dev.pgflux.ports.in.RepairMigrations;
import dev.pgflux.ports.in.RollBackMigrations;
import dev.pgflux.ports.in.ShowMigrations;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.spi.MigrationReader;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The use cases around migration files.
 *
 * @param generate writes a plan down
 * @param apply applies what is pending
 * @param show says which migrations a database has
 * @param rollBack undoes what was applied last
 * @param rebase puts what is pending behind what is applied
 * @param repair brings the ledger in line
 * @param check checks files without a database
 */
public record MigrationUseCases(
    GenerateMigration generate,
    ApplyMigrations apply,
    ShowMigrations show,
    RollBackMigrations rollBack,
    RebaseMigrations rebase,
    RepairMigrations repair,
    CheckMigrationFiles check) {

  /**
   * Makes them.
   *
   * @param reader takes files apart; asked for when it is needed
   * @param planning plans
   * @param databases opens databases
   * @param clock says what time it is
   * @param progress hears what is going on
   * @param toolVersion is written into files and ledgers
   * @return the use cases
   */
  public static MigrationUseCases of(
      Supplier<MigrationReader> reader,
      MigrationPlanning planning,
      Databases databases,
      InstantSource clock,
      Progress progress,
      String toolVersion) {
    return new MigrationUseCases(
        new GenerateMigrationService(planning, databases, clock, toolVersion),
        new ApplyMigrationsService(reader, planning, databases, progress, toolVersion),
        new ShowMigrationsService(databases),
        new RollBackMigrationsService(reader, databases, progress, toolVersion),
        new RebaseMigrationsService(reader, planning, databases, clock),
        new RepairMigrationsService(databases, progress, toolVersion),
        new CheckMigrationFilesService(reader));
  }
}
