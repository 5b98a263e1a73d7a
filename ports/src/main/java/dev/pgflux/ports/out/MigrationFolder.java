package dev.pgflux.ports.out;

import java.util.List;
import java.util.Optional;

/** The folder of migration files. Names are those of files in it, without any folder. */
public interface MigrationFolder {

  /**
   * A file.
   *
   * @param name its name
   * @param content its text
   */
  record StoredFile(String name, String content) {}

  /**
   * Where it is, for people.
   *
   * @return a path
   */
  String place();

  /**
   * Reads every SQL file in it.
   *
   * @return in the order of their names; empty where there is no such folder
   */
  List<StoredFile> list();

  /**
   * Reads one file, which may be in a folder below.
   *
   * @param path such as {@code hooks/pre-apply.sql}
   * @return empty where there is none
   */
  Optional<StoredFile> find(String path);

  /**
   * Writes a file as a whole or not at all.
   *
   * @param name its name
   * @param content its text
   */
  void write(String name, String content);

  /**
   * Takes a file away.
   *
   * @param name its name
   */
  void delete(String name);
}
