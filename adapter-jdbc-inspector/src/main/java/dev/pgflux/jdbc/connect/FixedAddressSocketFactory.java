package dev.pgflux.jdbc.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Gives the driver connections to one address while it goes on thinking of the host's name, which
 * it checks the certificate against; the driver makes it by its name.
 */
public final class FixedAddressSocketFactory extends SocketFactory {

  private final String address;

  /**
   * Makes a factory.
   *
   * @param address an IP address
   */
  public FixedAddressSocketFactory(String address) {
    this.address = address;
  }

  @Override
  public Socket createSocket() {
    return new FixedAddressSocket(address);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(port);
  }

  private Socket connected(int port) throws IOException {
    return new Socket(InetAddress.getByName(address), port);
  }

  private static final class FixedAddressSocket extends Socket {

    private final String address;

    FixedAddressSocket(String address) {
      this.address = address;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      int port = ((InetSocketAddress) endpoint).getPort();
      super.connect(new InetSocketAddress(InetAddress.getByName(address), port), timeout);
    }
  }
}
