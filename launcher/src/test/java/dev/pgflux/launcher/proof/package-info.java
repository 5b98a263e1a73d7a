/**
 * Proofs that applying is safe on a bad day: interrupted anywhere, in a crowd, beside readers and
 * writers, against hostile input. What they show stands in {@code docs/reliability.md}.
 *
 * <p>They run always, on few rows and a part of the cases; {@code -Dproof=full} runs them whole and
 * writes what was measured to {@code target/proof}.
 */
@NullMarked
package dev.pgflux.launcher.proof;

import org.jspecify.annotations.NullMarked;
