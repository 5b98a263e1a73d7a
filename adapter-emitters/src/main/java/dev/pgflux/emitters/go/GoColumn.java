package dev.pgflux.emitters.go;

import dev.pgflux.ports.plugin.ColumnModel;

/**
 * A column and the field that holds it.
 *
 * @param column the column
 * @param field the field's name
 * @param key its key in JSON
 * @param type the field's type
 */
record GoColumn(ColumnModel column, String field, String key, GoType type) {}
