package dev.pgflux.pglibquery.parse;

import dev.pgflux.domain.sql.SqlTree.Node;

/**
 * One statement of a schema file.
 *
 * @param file the file that it stands in
 * @param node its tree, with locations
 * @param start where its first word starts, in chars
 * @param end where it ends, in chars
 */
public record ScriptStatement(ParsedFile file, Node node, int start, int end) {}
