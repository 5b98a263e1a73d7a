/** What the tool's own adapters implement; may change from version to version. */
@NullMarked
package dev.pgflux.ports.spi;

import org.jspecify.annotations.NullMarked;
