package dev.pgflux.launcher.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server, understands what they say, and can be cut. */
final class ServerProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final int serverPort;
  private final Tap tap;
  private final List<ProxiedSession> sessions = new CopyOnWriteArrayList<>();
  private final List<String> committed = Collections.synchronizedList(new ArrayList<>());

  ServerProxy(int serverPort, Tap tap) throws IOException {
    this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.serverPort = serverPort;
    this.tap = tap;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** The statements whose transactions were committed, as far as the server said so, in order. */
  List<String> committed() {
    synchronized (committed) {
      return List.copyOf(committed);
    }
  }

  private void accept() {
    try {
      while (!listening.isClosed()) {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        ProxiedSession session = new ProxiedSession(client, server, tap, committed::add);
        sessions.add(session);
        session.start();
      }
    } catch (IOException e) {
      // Closed, or the server is away: nobody is let in any more.
      cut();
    }
  }

  /** Cuts every connection, without a word to either side. */
  void cut() {
    sessions.forEach(ProxiedSession::cut);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }
}
