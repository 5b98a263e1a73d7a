package dev.pgflux.jdbc.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Unix socket in front of a server that listens on TCP only, which is how embedded servers are.
 *
 * @param directory the folder of the socket
 * @param listener what takes connections
 */
record UnixSocketProxy(Path directory, ServerSocketChannel listener) implements AutoCloseable {

  private static final int PORT = 5432;

  static UnixSocketProxy before(int serverPort) throws IOException {
    // A socket's path may have about 100 bytes, which a test's own folder can exceed.
    Path directory = Files.createTempDirectory("pgf");
    ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listener.bind(UnixDomainSocketAddress.of(Endpoint.UnixSocket.path(directory, PORT)));
    Thread.ofVirtual().start(() -> serve(listener, serverPort));
    return new UnixSocketProxy(directory, listener);
  }

  private static void serve(ServerSocketChannel listener, int serverPort) {
    try (SocketChannel client = listener.accept();
        SocketChannel server =
            SocketChannel.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort))) {
      Thread answers = Thread.ofPlatform().daemon().start(() -> copy(server, client));
      copy(client, server);
      answers.join();
    } catch (IOException | InterruptedException e) {
      // The test sees it as a connection that ends.
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(SocketChannel from, SocketChannel to) {
    InputStream input = Channels.newInputStream(from);
    OutputStream output = Channels.newOutputStream(to);
    try {
      input.transferTo(output);
      to.shutdownOutput();
    } catch (IOException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    Files.deleteIfExists(Endpoint.UnixSocket.path(directory, PORT));
    Files.deleteIfExists(directory);
  }
}
