package dev.pgflux.ports.application;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks another supplier once, when first asked itself; a failure is asked again. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> supplier;
  private @Nullable T value;

  Once(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      known = supplier.get();
      value = known;
    }
    return known;
  }
}
