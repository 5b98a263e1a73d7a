/**
 * Behaviour told by examples: a folder for each, with the schema before and after and what is
 * expected in between, run against real servers.
 *
 * <p>See {@code src/test/resources/scenarios/README.md} for what a folder may hold.
 */
@NullMarked
package dev.pgflux.launcher.scenario;

import org.jspecify.annotations.NullMarked;
