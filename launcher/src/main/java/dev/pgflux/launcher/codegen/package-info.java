/** What code is generated: the configuration file of outputs, and what is told of their files. */
@NullMarked
package dev.pgflux.launcher.codegen;

import org.jspecify.annotations.NullMarked;
