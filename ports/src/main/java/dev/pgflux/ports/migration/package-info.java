/** Migration files: their names, headers, statements, and how they stand to the ledger. */
@NullMarked
package dev.pgflux.ports.migration;

import org.jspecify.annotations.NullMarked;
