package dev.pgflux.launcher.proof;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * One connection through a proxy, read by the <a
 * href="https://www.postgresql.org/docs/18/protocol-message-formats.html">frontend/backend
 * protocol</a>, without encryption.
 */
final class ProxiedSession {
  private static final int CANCEL_REQUEST = 80877102;

  /** Stands behind the statements that are answered before the server is ready for the next. */
  private static final String END_OF_GROUP = "";

  private final Socket client;
  private final Socket server;
  private final Tap tap;
  private final Consumer<String> committed;
  private final Map<String, String> statements = new ConcurrentHashMap<>();
  private final Map<String, String> portals = new ConcurrentHashMap<>();
  private final Queue<String> running = new ConcurrentLinkedQueue<>();
  private final List<String> uncommitted = new ArrayList<>();
  private volatile int processId;

  ProxiedSession(Socket client, Socket server, Tap tap, Consumer<String> committed) {
    this.client = client;
    this.server = server;
    this.tap = tap;
    this.committed = committed;
  }

  void start() {
    Thread.ofVirtual().start(() -> carry(this::toServer));
    Thread.ofVirtual().start(() -> carry(this::toClient));
  }

  /** The server's process for this connection. */
  int processId() {
    return processId;
  }

  /** Closes both sides. */
  void cut() {
    try (client;
        server) {
      running.clear();
    } catch (IOException e) {
      // It is closed then.
      return;
    }
  }

  private interface Direction {
    void carry() throws IOException;
  }

  private void carry(Direction direction) {
    try {
      direction.carry();
    } catch (IOException e) {
      // One side has ended; so does the other, below.
    } finally {
      cut();
    }
  }

  private void toServer() throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
    byte[] startup = body(in);
    write(out, startup);
    out.flush();
    if (ByteBuffer.wrap(startup).getInt() == CANCEL_REQUEST) {
      return;
    }
    List<String> unsynchronized = new ArrayList<>();
    for (int type = in.read(); type >= 0; type = in.read()) {
      byte[] body = body(in);
      note(type, body, unsynchronized);
      if (type == 'S' || type == 'Q') {
        running.add(END_OF_GROUP);
      }
      out.writeByte(type);
      write(out, body);
      if (in.available() == 0 || type == 'S' || type == 'Q') {
        out.flush();
      }
      if (type == 'S' || type == 'Q') {
        unsynchronized.forEach(sql -> tap.sent(this, sql));
        unsynchronized.clear();
      }
    }
  }

  private void note(int type, byte[] body, List<String> unsynchronized) {
    switch (type) {
      case 'P' -> statements.put(text(body, 0), text(body, 1));
      case 'B' -> portals.put(text(body, 0), statements.getOrDefault(text(body, 1), ""));
      case 'E' -> begin(portals.getOrDefault(text(body, 0), ""), unsynchronized);
      case 'Q' -> begin(text(body, 0), unsynchronized);
      default -> {}
    }
  }

  private void begin(String sql, List<String> unsynchronized) {
    tap.before(this, sql);
    running.add(sql);
    unsynchronized.add(sql);
  }

  private void toClient() throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
    for (int type = in.read(); type >= 0; type = in.read()) {
      byte[] body = body(in);
      switch (type) {
        case 'K' -> processId = ByteBuffer.wrap(body).getInt();
        case 'C' -> done(text(body, 0));
        case 'E' -> uncommitted.clear();
        case 'Z' -> ready(body[0]);
        default -> {}
      }
      out.writeByte(type);
      write(out, body);
      if (in.available() == 0) {
        out.flush();
      }
    }
  }

  private void done(String tag) {
    String sql = running.peek();
    if (sql == null || sql.equals(END_OF_GROUP)) {
      return;
    }
    running.remove();
    uncommitted.add(sql);
    // What is done CONCURRENTLY commits by itself, before it is said to be done.
    if (tag.equals("COMMIT") || sql.contains("CONCURRENTLY")) {
      commit();
    } else if (tag.equals("ROLLBACK")) {
      uncommitted.clear();
    }
    tap.after(this, sql);
  }

  private void ready(byte transactionStatus) {
    while (!running.isEmpty() && !END_OF_GROUP.equals(running.poll())) {
      // An error came before these: they were not begun.
    }
    if (transactionStatus == 'I') {
      commit();
    }
  }

  private void commit() {
    uncommitted.forEach(committed);
    uncommitted.clear();
  }

  /** What follows the length of a message. */
  private static byte[] body(DataInputStream in) throws IOException {
    byte[] body = new byte[in.readInt() - Integer.BYTES];
    in.readFully(body);
    return body;
  }

  private static void write(DataOutputStream out, byte[] body) throws IOException {
    out.writeInt(body.length + Integer.BYTES);
    out.write(body);
  }

  /** One of the texts that a message begins with, each ended by a zero. */
  private static String text(byte[] body, int index) {
    int start = 0;
    for (int i = 0; i < index; i++) {
      start = end(body, start) + 1;
    }
    return new String(body, start, end(body, start) - start, StandardCharsets.UTF_8);
  }

  private static int end(byte[] body, int start) {
    int end = start;
    while (body[end] != 0) {
      end++;
    }
    return end;
  }
}
