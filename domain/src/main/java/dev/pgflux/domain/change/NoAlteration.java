package dev.pgflux.domain.change;

/**
 * The differences of a kind that has none beside its owner, comment, privileges and labels: two
 * states are equal, or the object is made again. It has no values.
 */
public enum NoAlteration implements Alteration {}
