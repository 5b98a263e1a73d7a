/**
 * libpg_query through the foreign function interface: finding and loading the library, calling it,
 * and giving back plain Java values. The only package that touches native memory.
 *
 * <p>Positions are the library's own here: UTF-8 byte offsets for tokens, 1-based code points for
 * errors. {@code dev.pgflux.pglibquery.parse} turns them into something readable.
 */
@NullMarked
package dev.pgflux.pglibquery.ffm;

import org.jspecify.annotations.NullMarked;
