package dev.pgflux.domain.change;

import dev.pgflux.domain.object.type.EnumAlteration;

/**
 * One difference between two states of one object, as an intent: what shall be otherwise, not how
 * to get there. Each family belongs to the package of its kind.
 */
public sealed interface Alteration permits MetaAlteration, EnumAlteration {}
