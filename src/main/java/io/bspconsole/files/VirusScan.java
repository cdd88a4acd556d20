package io.bspconsole.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has files of strangers looked at by ClamAV's daemon, where the install has one (ASVS 5.4.3). What
 * could not be looked at counts as unsafe.
 *
 * @see <a href="https://docs.clamav.net/manual/Usage/Scanning.html">clamd, command INSTREAM</a>
 */
@Component
public class VirusScan {

  private static final Logger log = LoggerFactory.getLogger(VirusScan.class);

  private static final int AT_MOST = Math.toIntExact(Duration.ofSeconds(15).toMillis());
  private static final int LONGEST_ANSWER = 1_000;
  private static final String CLEAN = "stream: OK";

  private final String address;

  /**
   * A scan.
   *
   * @param address host and port of clamd; empty for none, and then everything passes
   */
  VirusScan(@Value("${bsp.virus-scan.address}") String address) {
    if (!address.isBlank() && !address.matches("[^:\\s]+:[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "bsp.virus-scan.address must be host:port of clamd: " + address);
    }
    this.address = address;
  }

  /** What came of it. */
  public enum Finding {
    CLEAN,
    INFECTED,
    /** The daemon did not answer, or not as it should. */
    UNKNOWN
  }

  /** Looks at a file; waits for the answer, for some seconds at most. */
  public Finding look(byte[] file) {
    if (address.isBlank()) {
      return Finding.CLEAN;
    }
    try {
      String answer = ask(file);
      if (answer.equals(CLEAN)) {
        return Finding.CLEAN;
      }
      log.warn("A file was refused by the virus scan: {}", answer);
      return answer.endsWith(" FOUND") ? Finding.INFECTED : Finding.UNKNOWN;
    } catch (IOException e) {
      log.error("The virus scan at {} could not be asked", address, e);
      return Finding.UNKNOWN;
    }
  }

  private String ask(byte[] file) throws IOException {
    int colon = address.lastIndexOf(':');
    try (Socket clamd = new Socket()) {
      clamd.setSoTimeout(AT_MOST);
      clamd.connect(
          new InetSocketAddress(
              address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
          AT_MOST);
      DataOutputStream out = new DataOutputStream(clamd.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(file.length);
      out.write(file);
      out.writeInt(0);
      out.flush();
      byte[] answer = clamd.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
  }
}
