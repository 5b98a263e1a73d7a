package dev.pgflux.jdbc.connect;

/** A password, and where it was found. It shows itself to nobody but who asks for it by name. */
public final class Password {

  private final String secret;
  private final String origin;

  Password(String secret, String origin) {
    this.secret = secret;
    this.origin = origin;
  }

  String reveal() {
    return secret;
  }

  /**
   * Where it was found, in words for a message.
   *
   * @return such as {@code the password file /home/ann/.pgpass}
   */
  public String origin() {
    return origin;
  }

  @Override
  public String toString() {
    return "password from " + origin;
  }
}
