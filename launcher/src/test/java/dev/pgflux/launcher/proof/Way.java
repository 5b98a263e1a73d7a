package dev.pgflux.launcher.proof;

/** How a run is interrupted. */
enum Way {
  TOOL_KILLED("tool killed (SIGKILL)"),
  BACKEND_TERMINATED("backend terminated"),
  SERVER_RESTARTED("server crashed, restarted"),
  CONNECTION_CUT("connection cut"),
  LOCK_HELD("lock held by another");

  private final String title;

  Way(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
