/** What of two snapshots is compared, and what is taken as said where files say nothing. */
@NullMarked
package dev.pgflux.domain.scope;

import org.jspecify.annotations.NullMarked;
