/** What emitters of source code have in common: names, comments, types that people choose. */
@NullMarked
package dev.pgflux.emitters.code;

import org.jspecify.annotations.NullMarked;
