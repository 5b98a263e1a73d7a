package dev.pgflux.jdbc.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * A Unix domain socket in the shape of a TCP socket, which is what the driver takes. Whatever
 * address it is told to connect to, it connects to its path; what tunes TCP has no effect.
 */
final class UnixSocket extends Socket {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path path;
  private final SocketChannel channel;
  private int timeoutMillis;

  UnixSocket(Path path) throws IOException {
    this.path = path;
    this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  /** The kernel answers at once, so the timeout has no use. */
  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    channel.connect(UnixDomainSocketAddress.of(path));
  }

  @Override
  public InputStream getInputStream() {
    return new ChannelInput();
  }

  @Override
  public OutputStream getOutputStream() {
    return Channels.newOutputStream(channel);
  }

  /** An ordinary read blocks; only one with a time limit needs a selector. */
  private int read(ByteBuffer buffer) throws IOException {
    if (timeoutMillis == 0) {
      return channel.read(buffer);
    }
    channel.configureBlocking(false);
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      if (selector.select(timeoutMillis) == 0) {
        throw new SocketTimeoutException("Read timed out after " + timeoutMillis + " ms");
      }
      return channel.read(buffer);
    } finally {
      channel.configureBlocking(true);
    }
  }

  @Override
  public void setSoTimeout(int timeout) {
    timeoutMillis = timeout;
  }

  @Override
  public int getSoTimeout() {
    return timeoutMillis;
  }

  @Override
  public boolean isConnected() {
    return channel.isConnected();
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public void shutdownInput() throws IOException {
    channel.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public int getSendBufferSize() {
    return BUFFER_BYTES;
  }

  @Override
  public int getReceiveBufferSize() {
    return BUFFER_BYTES;
  }

  // The size is the kernel's for this kind of socket.
  @Override
  public void setSendBufferSize(int size) {}

  @Override
  public void setReceiveBufferSize(int size) {}

  @Override
  public void setTcpNoDelay(boolean on) {}

  @Override
  public boolean getTcpNoDelay() {
    return true;
  }

  @Override
  public void setKeepAlive(boolean on) {}

  @Override
  public boolean getKeepAlive() {
    return false;
  }

  @Override
  public String toString() {
    return "UnixSocket[" + path + "]";
  }

  private final class ChannelInput extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return length == 0 ? 0 : UnixSocket.this.read(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
      UnixSocket.this.close();
    }
  }
}
