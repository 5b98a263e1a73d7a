package dev.pgflux.ports.out;

import java.util.List;
import java.util.Optional;

/**
 * A folder for generated files. Paths are relative, checked, with {@code /} between their parts.
 */
public interface OutputFolder {

  /**
   * Where it is, for a person.
   *
   * @return its name, as short as it is clear
   */
  String place();

  /**
   * Which file a path means, so that two folders can be asked whether they mean the same.
   *
   * @param path a file, which need not be there
   * @return equal for one file only
   */
  String identityOf(String path);

  /**
   * Reads a file.
   *
   * @param path the file
   * @return its text, or empty when there is none
   */
  Optional<String> read(String path);

  /**
   * What keeps a file from being written or read here.
   *
   * @param path the file
   * @return what is there instead of a file, such as {@code a symbolic link}
   */
  Optional<String> obstacle(String path);

  /**
   * Finds files by what they say in their first 1,024 bytes. Symbolic links are not followed.
   *
   * @param mark the words
   * @param below whether folders in this one are searched too
   * @return paths in order
   */
  List<String> marked(String mark, boolean below);

  /**
   * Writes a file and the folders on its way.
   *
   * @param path the file
   * @param content its text
   */
  void write(String path, String content);

  /**
   * Deletes a file, and the folders in this one that are empty then.
   *
   * @param path the file
   */
  void delete(String path);
}
