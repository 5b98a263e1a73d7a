package dev.pgflux.ports.migration;

import dev.pgflux.ports.spi.LedgerEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the files stand to the ledger.
 *
 * @param directory the files
 * @param entries the ledger's rows by file, in the order of the files' names
 */
public record MigrationState(MigrationDirectory directory, Map<String, LedgerEntry> entries) {

  /**
   * Brings both together.
   *
   * @param directory the files
   * @param entries the ledger's rows
   * @return the state
   */
  public static MigrationState of(MigrationDirectory directory, List<LedgerEntry> entries) {
    Map<String, LedgerEntry> byFile = new LinkedHashMap<>();
    entries.forEach(entry -> byFile.put(entry.file(), entry));
    return new MigrationState(directory, byFile);
  }

  /**
   * The row of a file.
   *
   * @param file its name
   * @return empty where it was never begun
   */
  public Optional<LedgerEntry> entry(String file) {
    return Optional.ofNullable(entries.get(file));
  }

  /**
   * What is not applied yet, or not wholly.
   *
   * @return in order
   */
  public List<Migration> pending() {
    return directory.migrations().stream()
        .filter(
            migration -> entry(migration.name().file()).filter(LedgerEntry::isApplied).isEmpty())
        .toList();
  }

  /**
   * The file that was applied last.
   *
   * @return the last by name
   */
  public Optional<LedgerEntry> last() {
    return entries.values().stream()
        .filter(entry -> MigrationName.parse(entry.file()).isPresent())
        .reduce((earlier, later) -> later);
  }

  /**
   * What stands in the way of applying anything: edited files, files that are gone, files that come
   * too late, files of another tool.
   *
   * @return one sentence or two for each
   */
  public List<String> obstacles() {
    List<String> obstacles = new ArrayList<>();
    edited()
        .forEach(file ->
            obstacles.add(
                file
                    + " was edited after it was applied. Put its old text back, or accept the new one with"
                    + "  pg-flux migrate rehash "
                    + file));
    missing()
        .forEach(file ->
            obstacles.add(
                file
                    + " was applied and is not in "
                    + directory.place()
                    + ". Put it back, or forget it with  pg-flux migrate repair --forget --file "
                    + file));
    late()
        .forEach(migration ->
            obstacles.add(
                migration.name().file()
                    + " comes before "
                    + last().map(LedgerEntry::file).orElse("")
                    + ", which is applied already. Give it a later name with  pg-flux migrate rebase"));
    directory.foreign().stream()
        .filter(file -> !entries.containsKey(file.name()))
        .forEach(file -> obstacles.add(ForeignNames.refusal(file.name())));
    return obstacles;
  }

  /**
   * Files that were edited after they were applied. One that was interrupted may be mended.
   *
   * @return their names
   */
  public List<String> edited() {
    return directory.migrations().stream()
        .filter(migration ->
            entry(migration.name().file())
                .filter(LedgerEntry::isApplied)
                .filter(entry -> !Checksum.matches(migration.content(), entry.checksum()))
                .isPresent())
        .map(migration -> migration.name().file())
        .toList();
  }

  /**
   * Files that were applied and are gone.
   *
   * @return their names
   */
  public List<String> missing() {
    Set<String> there = new HashSet<>();
    directory.migrations().forEach(migration -> there.add(migration.name().file()));
    directory.foreign().forEach(file -> there.add(file.name()));
    return entries.keySet().stream().filter(file -> !there.contains(file)).toList();
  }

  /**
   * Files that come before one that is applied already.
   *
   * @return in order
   */
  public List<Migration> late() {
    Optional<String> last = last().map(LedgerEntry::file);
    return directory.migrations().stream()
        .filter(migration -> entry(migration.name().file()).isEmpty())
        .filter(
            migration -> last.filter(it -> migration.name().file().compareTo(it) < 0).isPresent())
        .toList();
  }

  /**
   * A migration that was begun and did not come to its end, there or back.
   *
   * @return at most one, since nothing else is begun before it is finished
   */
  public Optional<LedgerEntry> interrupted() {
    return entries.values().stream().filter(entry -> !entry.isApplied()).findFirst();
  }
}
