/**
 * The model and the logic of pg-flux, on the JDK alone.
 *
 * <p>A named module, because a sealed interface may permit types of other packages only inside one.
 * Its jar works on the class path as well.
 */
module dev.pgflux.domain {
  requires static org.jspecify;
}
