package io.bspconsole.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.files.VirusScan.Finding;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a daemon of our own that speaks as clamd does. */
class VirusScanTest {

  private static final byte[] BAD = "something bad".getBytes(StandardCharsets.US_ASCII);

  private ServerSocket daemon;
  private String words = "";

  @BeforeEach
  void start() throws IOException {
    daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void stop() throws IOException {
    daemon.close();
  }

  @Test
  void a_clean_file_passes_and_an_infected_one_does_not() {
    assertThat(scan().look(new byte[100_000])).isEqualTo(Finding.CLEAN);
    assertThat(scan().look(BAD)).isEqualTo(Finding.INFECTED);
  }

  @Test
  void what_the_daemon_could_not_look_at_is_not_clean() {
    words = "INSTREAM size limit exceeded. ERROR";
    assertThat(scan().look(new byte[10])).isEqualTo(Finding.UNKNOWN);
    words = "stream: OKAY";
    assertThat(scan().look(new byte[10])).isEqualTo(Finding.UNKNOWN);
  }

  @Test
  void a_daemon_that_is_away_lets_nothing_pass() throws IOException {
    daemon.close();
    assertThat(scan().look(new byte[10])).isEqualTo(Finding.UNKNOWN);
  }

  @Test
  void without_a_daemon_everything_passes() {
    assertThat(new VirusScan("").look(BAD)).isEqualTo(Finding.CLEAN);
  }

  @Test
  void an_address_that_is_none_is_told_at_the_start() {
    assertThatThrownBy(() -> new VirusScan("clamd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("host:port");
  }

  private VirusScan scan() {
    return new VirusScan("localhost:" + daemon.getLocalPort());
  }

  private void serve() {
    while (!daemon.isClosed()) {
      try (Socket client = daemon.accept()) {
        DataInputStream in = new DataInputStream(client.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        byte[] file = in.readNBytes(in.readInt());
        boolean whole = in.readInt() == 0 && command.equals("zINSTREAM\0");
        String answer =
            !words.isEmpty()
                ? words
                : !whole
                    ? "UNKNOWN COMMAND"
                    : Arrays.equals(file, BAD) ? "stream: Test-Signature FOUND" : "stream: OK";
        client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        if (!daemon.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
