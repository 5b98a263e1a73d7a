package dev.pgflux.launcher.terminal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Ctrl-C and SIGTERM as a request, for a command that ends well by them. Without this, Java ends
 * with the status of somebody who was stopped, whatever the command makes of it. The class of the
 * JDK that hears signals is no part of the platform's standard: where it is missing, everything is
 * as without this.
 */
public final class StopSignals implements AutoCloseable {

  private static final List<String> NAMES = List.of("INT", "TERM");

  private final List<Runnable> restored = new ArrayList<>();

  private StopSignals() {}

  /**
   * Hears the signals until it is closed, or until one came: the next one ends the process.
   *
   * @param action what is done by the first
   * @return to be closed
   */
  public static StopSignals handledBy(Runnable action) {
    StopSignals signals = new StopSignals();
    NAMES.forEach(name -> signals.handle(name, action));
    return signals;
  }

  // A proxy is equal to itself alone: asking it whether it is would ask this again.
  @SuppressWarnings("ReferenceEquality")
  private void handle(String name, Runnable action) {
    try {
      Class<?> signalClass = Class.forName("sun.misc.Signal");
      Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
      Object signal = signalClass.getConstructor(String.class).newInstance(name);
      Object handler =
          Proxy.newProxyInstance(
              StopSignals.class.getClassLoader(),
              new Class<?>[] {handlerClass},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      close();
                      action.run();
                      yield null;
                    }
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> arguments != null && proxy == arguments[0];
                    default -> "the handler of " + name;
                  });
      Object before = set(signalClass, signal, handlerClass, handler);
      synchronized (restored) {
        restored.add(() -> restore(signalClass, signal, handlerClass, before));
      }
    } catch (ReflectiveOperationException | IllegalArgumentException | LinkageError missing) {
      // Somebody else has the signal, or nobody can have it: it does what it does otherwise.
      return;
    }
  }

  private static Object set(
      Class<?> signalClass, Object signal, Class<?> handlerClass, Object handler)
      throws ReflectiveOperationException {
    try {
      return signalClass
          .getMethod("handle", signalClass, handlerClass)
          .invoke(null, signal, handler);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void restore(
      Class<?> signalClass, Object signal, Class<?> handlerClass, Object before) {
    try {
      set(signalClass, signal, handlerClass, before);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on signals do again what they did before. */
  @Override
  public void close() {
    List<Runnable> now;
    synchronized (restored) {
      now = List.copyOf(restored);
      restored.clear();
    }
    now.forEach(Runnable::run);
  }
}
