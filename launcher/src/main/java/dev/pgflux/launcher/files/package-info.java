/** Reading schema files and writing results, with every path checked. */
@NullMarked
package dev.pgflux.launcher.files;

import org.jspecify.annotations.NullMarked;
