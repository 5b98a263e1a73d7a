package dev.pgflux.ports.plugin;

import java.util.List;

/** Makes files, most often source code, from a schema. */
public interface SchemaEmitter extends Emitter {

  /**
   * Makes the files. The same schema and options give the same bytes. Each file carries the {@link
   * GeneratedFile#mark} of this emitter among its first lines.
   *
   * @param schema what to make them from
   * @param options the values of {@link #options()}
   * @return files with paths that differ, also where letter case makes no difference
   * @throws EmitterException when the schema or the options cannot be served
   */
  List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options);
}
