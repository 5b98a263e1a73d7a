package dev.pgflux.domain.ddl;

import dev.pgflux.domain.id.ObjectId;

/**
 * A lock that a statement takes on a relation which others use: a table, a view, a materialized
 * view, a sequence, or the row type of a composite type. What belongs to a table and is used
 * through it counts as the table: its indexes, its TOAST table, the sequences of its identity
 * columns.
 *
 * @param relation what is locked
 * @param level how strongly
 */
public record RelationLock(ObjectId relation, LockLevel level) {}
