package dev.pgflux.ports.spi;

/**
 * Found by {@link java.util.ServiceLoader}: brings the adapter that understands SQL. Loading the
 * provider is cheap; whatever costs time waits for {@link #open()}.
 */
public interface SqlLanguageProvider {

  /**
   * Makes the adapter ready.
   *
   * @return the adapter, which any number of threads may use
   * @throws AdapterUnavailableException when what it needs of the system is not there
   */
  SqlLanguage open();
}
