package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.in.CheckMigrationFiles;
import dev.pgflux.ports.migration.Checksum;
import dev.pgflux.ports.migration.ChecksumList;
import dev.pgflux.ports.migration.Migration;
import dev.pgflux.ports.migration.MigrationDirectory;
import dev.pgflux.ports.migration.MigrationHeader;
import dev.pgflux.ports.out.MigrationFolder;
import dev.pgflux.ports.out.MigrationFolder.StoredFile;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.Diagnostic.Severity;
import dev.pgflux.ports.spi.MigrationReader;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Checks files without a database. */
final class CheckMigrationFilesService implements CheckMigrationFiles {
  private final Supplier<MigrationReader> reader;

  CheckMigrationFilesService(Supplier<MigrationReader> reader) {
    this.reader = reader;
  }

  @Override
  public Report check(MigrationFolder folder) {
    MigrationDirectory directory = MigrationDirectory.read(folder);
    List<Diagnostic> problems = new ArrayList<>();
    names(directory, problems);
    statements(directory, problems);
    chain(directory, problems);
    ChecksumList.read(folder).ifPresent(list -> checksums(list, folder, problems));
    return new Report(directory.migrations().size(), problems);
  }

  private static void names(MigrationDirectory directory, List<Diagnostic> problems) {
    for (StoredFile file : directory.foreign()) {
      problems.add(
          problem(
              directory.place() + "/" + file.name(),
              "this is no name of a migration",
              "Name it yyyymmdd_hhmmss_label.sql, in UTC."));
    }
    for (StoredFile file : directory.orphans()) {
      problems.add(
          problem(
              directory.place() + "/" + file.name(),
              "the migration that this undoes is gone",
              "Put it back, or take this file away too."));
    }
    for (int i = 1; i < directory.migrations().size(); i++) {
      Migration before = directory.migrations().get(i - 1);
      Migration after = directory.migrations().get(i);
      if (before.name().stamp().equals(after.name().stamp())
          && before.name().file().length() == after.name().file().length()
          && before.name().label().equals(after.name().label())) {
        problems.add(
            problem(
                place(after),
                "this has the time of " + before.name().file() + ", so that their order is chance",
                "Give one of them another time."));
      }
    }
  }

  private void statements(MigrationDirectory directory, List<Diagnostic> problems) {
    for (Migration migration : directory.migrations()) {
      try {
        boolean nothing = migration.up(reader.get()).statements().isEmpty();
        if (nothing) {
          problems.add(problem(place(migration), "there is no statement in it", "Take it away."));
        }
        migration.down(reader.get());
      } catch (SchemaException e) {
        problems.addAll(e.diagnostics());
      }
    }
  }

  private static void chain(MigrationDirectory directory, List<Diagnostic> problems) {
    for (int i = 1; i < directory.migrations().size(); i++) {
      Migration before = directory.migrations().get(i - 1);
      Migration after = directory.migrations().get(i);
      if (isBroken(before.header(), after.header())) {
        problems.add(
            problem(
                place(after),
                "this was made for another schema than "
                    + before.name().file()
                    + " leaves behind: two branches met here",
                "Apply the first, and run  pg-flux migrate rebase"));
      }
    }
  }

  /** Only where both say the same of what they cover can their hashes be compared. */
  private static boolean isBroken(MigrationHeader before, MigrationHeader after) {
    return before.targetHash().isPresent()
        && after.baselineHash().isPresent()
        && before.coverage().isPresent()
        && before.coverage().equals(after.coverage())
        && before.baselineHash().equals(after.baselineHash());
  }

  private static void checksums(
      ChecksumList list, MigrationFolder folder, List<Diagnostic> problems) {
    TreeMap<String, String> gone = new TreeMap<>(list.checksums());
    for (StoredFile file : folder.list()) {
      Optional<String> listed = Optional.ofNullable(gone.remove(file.name()));
      String place = folder.place() + "/" + file.name();
      if (listed.isEmpty()) {
        problems.add(
            problem(
                place,
                "this is not in " + ChecksumList.FILE,
                "If it is as it should be:  pg-flux migrate verify-files --update"));
      } else if (!Checksum.matches(file.content(), listed.get())) {
        problems.add(
            problem(
                place,
                "this was edited since it was written into " + ChecksumList.FILE,
                "Put its old text back; a change goes into a new migration."));
      }
    }
    gone.keySet()
        .forEach(file ->
            problems.add(
                problem(
                    folder.place() + "/" + file,
                    "this is in " + ChecksumList.FILE + " and there is no such file",
                    "Put it back: databases that have it look for it.")));
  }

  private static String place(Migration migration) {
    return migration.place() + "/" + migration.name().file();
  }

  private static Diagnostic problem(String file, String message, String advice) {
    return new Diagnostic(
        Severity.ERROR,
        message,
        Optional.of(new SourceLocation(file, 1, 1)),
        Optional.empty(),
        Optional.of(advice));
  }
}
