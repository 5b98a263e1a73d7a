/** Generated code: what it looks like, and that the compilers and servers of the world take it. */
@NullMarked
package dev.pgflux.launcher.codegen;

import org.jspecify.annotations.NullMarked;
