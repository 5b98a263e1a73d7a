/** Java records and JDBC calls from a schema. */
@NullMarked
package dev.pgflux.emitters.java;

import org.jspecify.annotations.NullMarked;
