/** The stock emitters. */
@NullMarked
package dev.pgflux.emitters;

import org.jspecify.annotations.NullMarked;
