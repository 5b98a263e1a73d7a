/** The state of resolving one fragment. */
@NullMarked
package dev.pgflux.pglibquery.resolve.analysis;

import org.jspecify.annotations.NullMarked;
