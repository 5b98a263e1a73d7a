package dev.pgflux.launcher.codegen;

import dev.pgflux.ports.plugin.SchemaEmitter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration file says is to be generated.
 *
 * @param file the file
 * @param rows patterns that count for every output
 * @param outputs in the order of the file
 */
public record CodegenConfiguration(Path file, RowLists rows, List<Output> outputs) {

  /** The file that is read where none is named. */
  public static final String FILE_NAME = ".pg-flux-codegen.yml";

  /** Copies the outputs. */
  public CodegenConfiguration {
    outputs = List.copyOf(outputs);
  }

  /**
   * Files in one language.
   *
   * @param emitter who makes them
   * @param out the folder, as written
   * @param options the emitter's options as it reads them
   * @param rows patterns that count for this output beside those for all
   */
  public record Output(
      SchemaEmitter emitter, Optional<String> out, Map<String, String> options, RowLists rows) {
    /** Copies the options. */
    public Output {
      options = Map.copyOf(options);
    }
  }
}
