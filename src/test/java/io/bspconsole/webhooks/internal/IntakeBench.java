package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.IntegrationTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many deliveries are taken in for good in a second, against rows that 64 threads commit one by
 * one in the same run; and what a burst does. Run by {@code script/bench intake}.
 */
class IntakeBench extends IntegrationTest {

  private static final int CONNECTIONS = 128;
  private static final int RAW_THREADS = 64;
  private static final int ROUNDS = 3;
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final int BODY = 1024;

  /** More bytes than any answer has. */
  private static final int ANSWER = 4096;

  private static final double LEAST_RATIO = 1.0;

  /** Milliseconds within which 99 of 100 deliveries are answered. */
  private static final double MOST_WAITED = 25;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private WebhookWorker worker;

  @Value("${bsp.meta.app-secret}")
  private String secret;

  private final List<String> answer = new ArrayList<>();
  private final AtomicLong number = new AtomicLong();

  @Test
  void measure() throws Exception {
    worker.stop(); // what is made of deliveries later is no part of taking them in
    jdbc.query(
        "SHOW GLOBAL VARIABLES WHERE Variable_name IN"
            + " ('innodb_flush_log_at_trx_commit', 'sync_binlog', 'log_bin', 'version')",
        row -> {
          answer.add(row.getString(1) + " = " + row.getString(2));
        });
    raw(WARM_UP);
    intake(WARM_UP, CONNECTIONS, new ArrayList<>());
    List<Double> raws = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      raws.add(raw(ROUND));
      ours.add(intake(ROUND, CONNECTIONS, waits).perSecond());
    }
    double ratio = median(ours) / median(raws);
    Collections.sort(waits);
    double waited = percentile(waits, 99);
    answer.add(
        "raw rows, one commit each, %d threads: %.0f/s".formatted(RAW_THREADS, median(raws)));
    answer.add(
        "deliveries of %d bytes taken in, %d connections: %.0f/s"
            .formatted(BODY, CONNECTIONS, median(ours)));
    answer.add("ratio: %.2f (at least %.1f)".formatted(ratio, LEAST_RATIO));
    answer.add(
        "answered after: median %.1f ms, p99 %.1f ms (at most %.0f ms)"
            .formatted(percentile(waits, 50), waited, MOST_WAITED));
    burst();
    worker.start();
    Path file = Files.createDirectories(Path.of("target", "bench")).resolve("intake.txt");
    Files.write(file, answer);
    assertThat(ratio)
        .as("Taking deliveries in is slower than rows that are committed one by one")
        .isGreaterThanOrEqualTo(LEAST_RATIO);
    assertThat(waited)
        .as("One delivery of a hundred waits for its answer longer than Meta's senders should")
        .isLessThanOrEqualTo(MOST_WAITED);
  }

  /** Ten times the connections: what is not taken in is told to come again, and pages answer. */
  private void burst() throws Exception {
    AtomicLong page = new AtomicLong();
    Thread reader =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; i < 10; i++) {
                page.accumulateAndGet(slowestPage(), Math::max);
              }
            });
    Counted counted = intake(ROUND, CONNECTIONS * 10, new ArrayList<>());
    reader.join();
    String told =
        "burst of %d connections: %.0f/s taken in, %d told to come again, %d others;"
            + " slowest of ten readiness pages meanwhile %d ms";
    answer.add(
        String.format(
            java.util.Locale.ROOT,
            told,
            CONNECTIONS * 10,
            counted.perSecond(),
            counted.shed(),
            counted.others(),
            page.get()));
  }

  private long slowestPage() {
    long start = System.nanoTime();
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private double raw(Duration time) throws InterruptedException {
    byte[] body = body();
    AtomicInteger done = new AtomicInteger();
    long end = System.nanoTime() + time.toNanos();
    together(
        RAW_THREADS,
        () -> {
          while (System.nanoTime() < end) {
            Timestamp now = Timestamp.from(Instant.now());
            jdbc.update(
                "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at)"
                    + " VALUES (?, ?, ?, 'SPLIT', 0, ?)",
                Uuids.bytes(Uuids.next()),
                now,
                body,
                now);
            done.incrementAndGet();
          }
        });
    return done.get() / (time.toMillis() / 1000.0);
  }

  private record Counted(double perSecond, int shed, int others) {}

  private Counted intake(Duration time, int connections, List<Long> waits)
      throws InterruptedException {
    List<Long> all = Collections.synchronizedList(waits);
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger shed = new AtomicInteger();
    AtomicInteger others = new AtomicInteger();
    long end = System.nanoTime() + time.toNanos();
    together(
        connections,
        () -> {
          List<Long> own = new ArrayList<>();
          while (System.nanoTime() < end) { // a server may close a connection; Meta opens another
            try (Socket socket = new Socket("localhost", port)) {
              socket.setTcpNoDelay(true);
              InputStream in = socket.getInputStream();
              byte[] buffer = new byte[ANSWER];
              OutputStream out = socket.getOutputStream();
              while (System.nanoTime() < end) {
                byte[] request = request();
                long start = System.nanoTime();
                out.write(request);
                int status = answer(in, buffer);
                own.add(System.nanoTime() - start);
                (status == 200 ? taken : status == 503 ? shed : others).incrementAndGet();
              }
            } catch (IOException _) {
              others.incrementAndGet();
            }
          }
          all.addAll(own);
        });
    return new Counted(taken.get() / (time.toMillis() / 1000.0), shed.get(), others.get());
  }

  private byte[] body() {
    String start =
        "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"900000000000001\",\"time\":1795600000,"
            + "\"changes\":[{\"field\":\"flows\",\"value\":{\"number\":"
            + number.incrementAndGet()
            + ",\"padding\":\"";
    return (start + "x".repeat(BODY - start.length() - 7) + "\"}}]}]}")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] request() {
    byte[] body = body();
    byte[] head =
        ("POST /webhooks/meta HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "X-Hub-Signature-256: "
                + Signatures.of(secret, body)
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  /** Reads one answer to its end; returns the status. */
  private static int answer(InputStream in, byte[] buffer) throws IOException {
    int length = 0;
    while (true) {
      int read = in.read(buffer, length, buffer.length - length);
      if (read <= 0) {
        throw new IOException("the connection was closed, or the answer is too long");
      }
      length += read;
      String answer = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
      int head = answer.indexOf("\r\n\r\n");
      if (head >= 0 && length >= head + 4 + bodyLength(answer)) {
        return Integer.parseInt(answer, 9, 12, 10);
      }
    }
  }

  private static int bodyLength(String answer) {
    String name = "\r\nContent-Length: ";
    int header = answer.indexOf(name);
    return header < 0
        ? 0
        : Integer.parseInt(answer, header + name.length(), answer.indexOf("\r\n", header + 2), 10);
  }

  private static void together(int count, Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              work.run();
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double percentile(List<Long> sorted, int percent) {
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / 1_000_000.0;
  }
}
