package io.bspconsole.work;

/**
 * Old rows that go after a while. The console does all sweeps there are every {@code
 * bsp.retention-interval} (10 minutes), on every node; so each takes its rows in small batches, and
 * no two nodes the same ones.
 */
public interface Sweep {

  /** For the log, such as "Old mails". */
  String what();

  /**
   * Deletes what is due. While the database is away its exceptions are thrown on: the next round
   * goes on.
   */
  void sweep();
}
