package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.SchemaModel;

/** What all files of one generation are made from. */
record Generation(
    Catalog catalog,
    TypeScriptOptions options,
    TypeScriptNames names,
    TypeScriptTypes types,
    ColumnTypes columnTypes,
    Codecs codecs,
    PropertyKeys keys) {

  static Generation of(SchemaModel schema, EmitterOptions values) {
    TypeScriptOptions options = TypeScriptOptions.of(values);
    Catalog catalog = new Catalog(schema, options.partitions());
    ChosenTypes chosen = new ChosenTypes(values, TypeScriptEmitter.HINT);
    TypeScriptNames names = TypeScriptNames.of(catalog.named());
    TypeScriptTypes types = new TypeScriptTypes(catalog, names, options, chosen);
    return new Generation(
        catalog,
        options,
        names,
        types,
        new ColumnTypes(catalog, names, types, chosen, options),
        new Codecs(catalog, names, types, options),
        new PropertyKeys(options.columnCase()));
  }

  TypeScriptModule module(String path) {
    return new TypeScriptModule(path, names);
  }
}
