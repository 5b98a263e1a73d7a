package dev.pgflux.jdbc.connect;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Says that it is a PostgreSQL of some version, lets everybody in and can do nothing else (<a
 * href="https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-START-UP">Start-up</a>).
 *
 * @param socket where it listens
 */
record AncientServer(ServerSocket socket) implements AutoCloseable {

  private static final int ENCRYPTION_REQUESTS = 80_877_103;

  static AncientServer start(String version) throws IOException {
    ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> serve(socket, version));
    return new AncientServer(socket);
  }

  int port() {
    return socket.getLocalPort();
  }

  private static void serve(ServerSocket listener, String version) {
    try (Socket client = listener.accept();
        DataInputStream input = new DataInputStream(client.getInputStream());
        DataOutputStream output = new DataOutputStream(client.getOutputStream())) {
      while (startupMessage(input) >= ENCRYPTION_REQUESTS) {
        output.write('N');
      }
      letIn(output, version);
      input.transferTo(DataOutputStream.nullOutputStream());
    } catch (IOException e) {
      // The test sees it as a connection that ends.
      Thread.currentThread().interrupt();
    }
  }

  private static int startupMessage(DataInputStream input) throws IOException {
    int length = input.readInt();
    int code = input.readInt();
    input.skipNBytes(length - 8L);
    return code;
  }

  private static void letIn(DataOutputStream output, String version) throws IOException {
    output.write('R');
    output.writeInt(8);
    output.writeInt(0);
    parameter(output, "server_version", version);
    parameter(output, "client_encoding", "UTF8");
    parameter(output, "standard_conforming_strings", "on");
    parameter(output, "integer_datetimes", "on");
    parameter(output, "DateStyle", "ISO, MDY");
    output.write('Z');
    output.writeInt(5);
    output.write('I');
    output.flush();
  }

  private static void parameter(DataOutputStream output, String name, String value)
      throws IOException {
    byte[] content = (name + '\0' + value + '\0').getBytes(StandardCharsets.UTF_8);
    output.write('S');
    output.writeInt(content.length + 4);
    output.write(content);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
