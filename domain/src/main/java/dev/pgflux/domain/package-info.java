/** The schema model, what differs between two schemas, and the plan that takes one to the other. */
@NullMarked
package dev.pgflux.domain;

import org.jspecify.annotations.NullMarked;
