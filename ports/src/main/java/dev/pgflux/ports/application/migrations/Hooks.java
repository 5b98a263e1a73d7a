package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.migration.MigrationSteps;
import dev.pgflux.ports.out.MigrationFolder;
import dev.pgflux.ports.spi.MigrationReader;
import dev.pgflux.ports.spi.SourceFile;
import java.util.Optional;

/**
 * SQL that is run before the first and after the last pending migration, each time there is any.
 *
 * @param before {@code hooks/pre-apply.sql}
 * @param after {@code hooks/post-apply.sql}
 */
record Hooks(Optional<Hook> before, Optional<Hook> after) {

  /** One file. */
  record Hook(String name, MigrationSteps steps) {}

  static Hooks of(MigrationFolder folder, MigrationReader reader) {
    return new Hooks(
        hook("hooks/pre-apply.sql", folder, reader), hook("hooks/post-apply.sql", folder, reader));
  }

  private static Optional<Hook> hook(String path, MigrationFolder folder, MigrationReader reader) {
    return folder
        .find(path)
        .map(file ->
            new Hook(
                path,
                MigrationSteps.of(
                    reader.read(new SourceFile(folder.place() + "/" + path, file.content())))));
  }
}
