package dev.pgflux.ports.migration;

import dev.pgflux.ports.out.MigrationFolder;
import dev.pgflux.ports.out.MigrationFolder.StoredFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in the folder of migrations.
 *
 * @param place where it is, for people
 * @param migrations in the order in which they are applied
 * @param orphans undo files without the migration that they undo
 * @param foreign SQL files that are named otherwise
 */
public record MigrationDirectory(
    String place, List<Migration> migrations, List<StoredFile> orphans, List<StoredFile> foreign) {

  /** Copies the lists. */
  public MigrationDirectory {
    migrations = List.copyOf(migrations);
    orphans = List.copyOf(orphans);
    foreign = List.copyOf(foreign);
  }

  /**
   * Reads a folder.
   *
   * @param folder the folder
   * @return what is in it; statements are not looked at
   */
  public static MigrationDirectory read(MigrationFolder folder) {
    Map<String, StoredFile> undos = new LinkedHashMap<>();
    List<StoredFile> foreign = new ArrayList<>();
    Map<MigrationName, StoredFile> found = new LinkedHashMap<>();
    for (StoredFile file : folder.list()) {
      Optional<MigrationName> name = MigrationName.parse(file.name());
      if (name.isPresent()) {
        found.put(name.get(), file);
      } else if (MigrationName.isUndo(file.name())) {
        undos.put(file.name(), file);
      } else {
        foreign.add(file);
      }
    }
    List<Migration> migrations = new ArrayList<>();
    found.forEach((name, file) ->
        migrations.add(
            new Migration(
                name,
                file.content(),
                Optional.ofNullable(undos.remove(name.undo())),
                folder.place())));
    migrations.sort((a, b) -> a.name().compareTo(b.name()));
    return new MigrationDirectory(folder.place(), migrations, List.copyOf(undos.values()), foreign);
  }

  /**
   * The migration of a file.
   *
   * @param file its name
   * @return empty where there is none
   */
  public Optional<Migration> find(String file) {
    return migrations.stream()
        .filter(migration -> migration.name().file().equals(file))
        .findFirst();
  }

  /**
   * The migrations that somebody means.
   *
   * @param version a whole name, with {@code .sql} or without, or how it begins
   * @return those that fit
   */
  public List<Migration> meantBy(String version) {
    return migrations.stream().filter(migration -> migration.name().isMeantBy(version)).toList();
  }
}
