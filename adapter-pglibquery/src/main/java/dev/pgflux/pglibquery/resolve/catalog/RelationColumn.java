package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.name.DataType;

/**
 * A column as queries see it.
 *
 * @param name its exact spelling
 * @param type its type
 */
public record RelationColumn(String name, DataType type) {}
