package dev.pgflux.pglibquery.ffm;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** A function of the library, bound when it is first called: binding one costs milliseconds. */
final class NativeFunction {
  private final MemorySegment address;
  private final FunctionDescriptor descriptor;
  private volatile @Nullable MethodHandle handle;

  private NativeFunction(MemorySegment address, FunctionDescriptor descriptor) {
    this.address = address;
    this.descriptor = descriptor;
  }

  /**
   * Finds a function.
   *
   * @throws IllegalArgumentException when the library lacks it
   */
  static NativeFunction find(SymbolLookup library, String name, FunctionDescriptor descriptor) {
    MemorySegment address =
        library
            .find(name)
            .orElseThrow(() -> new IllegalArgumentException("it has no function " + name));
    return new NativeFunction(address, descriptor);
  }

  /** The handle to call. Two threads may both bind it at first, to the same effect. */
  @SuppressWarnings("restricted")
  MethodHandle handle() {
    MethodHandle bound = handle;
    if (bound == null) {
      bound = Linker.nativeLinker().downcallHandle(address, descriptor);
      handle = bound;
    }
    return bound;
  }
}
