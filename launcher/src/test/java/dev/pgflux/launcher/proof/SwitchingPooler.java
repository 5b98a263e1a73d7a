package dev.pgflux.launcher.proof;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Pools transactions as poolers do: each transaction of a client goes to another session. */
final class SwitchingPooler implements AutoCloseable {
  private final ServerSocket listening;
  private final int serverPort;

  SwitchingPooler(int serverPort) throws IOException {
    this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.serverPort = serverPort;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    try {
      while (!listening.isClosed()) {
        Socket client = listening.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed: nobody is let in any more.
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket client) {
    try (client;
        Wire front = new Wire(client);
        Wire first = new Wire(new Socket(InetAddress.getLoopbackAddress(), serverPort));
        Wire second = new Wire(new Socket(InetAddress.getLoopbackAddress(), serverPort))) {
      byte[] startup = front.body();
      for (Wire back : List.of(first, second)) {
        back.write(startup);
        back.flush();
      }
      answer(second, Wire.NOWHERE);
      answer(first, front);
      pool(front, first, second);
    } catch (IOException e) {
      // The client has gone.
      Thread.currentThread().interrupt();
    }
  }

  private static void pool(Wire front, Wire first, Wire second) throws IOException {
    Wire serving = first;
    for (int type = front.type(); type >= 0; type = front.type()) {
      serving.message(type, front.body());
      if (type == 'S' || type == 'Q') {
        serving.flush();
        if (answer(serving, front) == 'I') {
          serving = serving == first ? second : first;
        }
      }
    }
  }

  /** Passes everything on until the server is ready, and returns the state of its transaction. */
  private static int answer(Wire back, Wire front) throws IOException {
    while (true) {
      int type = back.type();
      byte[] body = back.body();
      front.message(type, body);
      if (type == 'Z') {
        front.flush();
        return body[0];
      }
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  /** One side, in messages. */
  private static final class Wire implements AutoCloseable {
    static final Wire NOWHERE = new Wire();

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    private Wire() {
      this.socket = new Socket();
      this.in = new DataInputStream(InputStream.nullInputStream());
      this.out = new DataOutputStream(OutputStream.nullOutputStream());
    }

    Wire(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    int type() throws IOException {
      return in.read();
    }

    byte[] body() throws IOException {
      byte[] body = new byte[in.readInt() - Integer.BYTES];
      in.readFully(body);
      return body;
    }

    void message(int type, byte[] body) throws IOException {
      out.writeByte(type);
      write(body);
    }

    void write(byte[] body) throws IOException {
      out.writeInt(body.length + Integer.BYTES);
      out.write(body);
    }

    void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
