/** An emitter that writes Rust types, as a third party would write it. */
@NullMarked
package dev.pgflux.example.rust;

import org.jspecify.annotations.NullMarked;
