/**
 * What a third party compiles an emitter against.
 *
 * <p>Stable: within one {@linkplain dev.pgflux.ports.plugin.PluginVersion#MAJOR major version}
 * nothing is removed or changed, and what is added to an interface that the host implements is a
 * default method or breaks nobody who only calls it. It is made of JDK types and its own interfaces
 * alone, so that a new kind of database object never breaks a plugin that was compiled before it.
 *
 * <p>A plugin implements {@link dev.pgflux.ports.plugin.SchemaEmitter} or {@link
 * dev.pgflux.ports.plugin.PlanEmitter}, names its class in {@code META-INF/services}, and is
 * dropped as a jar into a plugins folder. It returns files in memory; the host writes them.
 */
@NullMarked
package dev.pgflux.ports.plugin;

import org.jspecify.annotations.NullMarked;
