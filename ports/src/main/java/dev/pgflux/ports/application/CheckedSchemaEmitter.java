package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.List;

/**
 * An emitter of schemas behind which any code may be: it says the same of itself at any time,
 * throws nothing but {@link EmitterException}, and gives files that can be written.
 */
public final class CheckedSchemaEmitter extends CheckedEmitter<SchemaEmitter>
    implements SchemaEmitter {
  private CheckedSchemaEmitter(SchemaEmitter emitter, EmitterFace face) {
    super(emitter, face);
  }

  /**
   * Asks an emitter what it is.
   *
   * @param emitter any emitter
   * @param origin where it came from, for a person
   * @return the emitter, checked
   * @throws EmitterException when it is of another version, or what it says is of no use
   */
  public static CheckedSchemaEmitter of(SchemaEmitter emitter, String origin) {
    return emitter instanceof CheckedSchemaEmitter checked
        ? checked
        : new CheckedSchemaEmitter(emitter, EmitterFace.of(emitter, origin));
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    List<GeneratedFile> files =
        face().guarded(() -> EmittedFiles.of(face().who(), emitter().emit(schema, options)));
    OutputPaths.check(face().who(), files);
    return files;
  }
}
