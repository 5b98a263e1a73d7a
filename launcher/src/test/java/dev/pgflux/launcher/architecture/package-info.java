/**
 * The structure of pg-flux as rules that fail the build: which module may name which, what the
 * domain must not know, and where prints, exits and foreign calls belong.
 *
 * <p>They stand in the launcher because it alone sees every module.
 */
@NullMarked
package dev.pgflux.launcher.architecture;

import org.jspecify.annotations.NullMarked;
