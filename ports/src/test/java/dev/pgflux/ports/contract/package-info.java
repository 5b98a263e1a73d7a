/**
 * What every adapter and every plugin must do, as tests to extend, with the data that they need.
 */
@NullMarked
package dev.pgflux.ports.contract;

import org.jspecify.annotations.NullMarked;
