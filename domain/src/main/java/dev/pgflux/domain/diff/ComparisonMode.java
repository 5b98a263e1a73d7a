package dev.pgflux.domain.diff;

/** Whether owners, or privileges, are compared. */
public enum ComparisonMode {
  /** Only what the files speak of. */
  AUTO,
  /** Always: what the files do not say is the connected role's, with PostgreSQL's defaults. */
  ALWAYS,
  /** Never. */
  NEVER
}
