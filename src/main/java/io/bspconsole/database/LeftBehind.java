package io.bspconsole.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database server that outlived its application. After a kill -9 the child lives on and holds the
 * lock on the data, so that the next start would wait half a minute and fail.
 */
final class LeftBehind {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private LeftBehind() {}

  /** Ends the process named in the pid file, if it is a server that runs on these data. */
  static void end(Path pidFile, Path data) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    String text = Files.readString(pidFile).strip();
    if (!text.matches("[0-9]{1,9}")) {
      return;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(text));
    if (process.isEmpty() || !servesFrom(process.get(), data)) {
      return;
    }
    process.get().destroy();
    try {
      process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException("A database server still holds " + data + " (process " + text + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while an old database server ended", e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IOException(e);
    }
  }

  private static boolean servesFrom(ProcessHandle process, Path data) throws IOException {
    Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    if (!Files.exists(commandLine)) {
      return false;
    }
    String words = Files.readString(commandLine);
    Path place = data.toAbsolutePath();
    return words.contains("--datadir=" + place) || words.contains("--datadir=/." + place);
  }
}
