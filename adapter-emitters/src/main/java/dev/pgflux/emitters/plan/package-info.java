/** Plans as text, SQL, JSON and Markdown. */
@NullMarked
package dev.pgflux.emitters.plan;

import org.jspecify.annotations.NullMarked;
