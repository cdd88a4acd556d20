import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Plays Meta's side and a reviewer against a console that is killed, with the JDK and a JDBC driver
 * alone. Events that were not answered with 200 are sent again, byte by byte, as Meta does; each
 * bears a reason of its own, which then has to stand in the history exactly once. The reviewer's
 * word is written into the database, since only people clear, in pages.
 */
public final class Faults {

  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration SETTLE = Duration.ofMinutes(4);

  /** For so long what is claimed is nobody else's. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final int SENDERS = 4;
  private static final int TEMPLATES_A_ROUND = 6;

  private final Path root;
  private final Path data;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private final AtomicInteger numbers = new AtomicInteger();
  private final Queue<String> owed = new ConcurrentLinkedQueue<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
  private final List<String> names = new ArrayList<>();
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private int poisoned;
  private int midway;
  private int kills;
  private Process console;
  private String client;
  private String waba;
  private String template;

  private Faults(Path root, int port) {
    this.root = root;
    this.port = port;
    this.data = root.resolve("target/faults/data");
  }

  public static void main(String[] arguments) throws Exception {
    Faults faults = new Faults(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(faults::end));
    boolean well;
    try {
      well = faults.run(Integer.parseInt(arguments[2]));
    } finally {
      faults.end();
    }
    System.exit(well ? 0 : 1);
  }

  private boolean run(int rounds) throws Exception {
    start();
    client = first(get("/api/v1/clients", "demo-client-key"), "\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    String known = prepare("faults_known_" + run);
    clear();
    await(
        "a template at Meta",
        () -> "SENT".equals(value("SELECT our_state FROM template WHERE name = ?", known)));
    template = value("SELECT meta_id FROM template WHERE name = ?", known);
    waba =
        value(
            "SELECT w.meta_id FROM waba w JOIN template t ON t.client_id = w.client_id"
                + " AND t.waba_id = w.id WHERE t.name = ?",
            known);
    long calm = intake(known);
    kills = Math.max(2, rounds);
    for (int round = 1; round <= kills; round++) {
      boolean database = round % 3 == 2;
      poison(known);
      for (int i = 0; i < TEMPLATES_A_ROUND; i++) {
        names.add(prepare("faults_" + run + "_" + round + "_" + i + (i == 0 ? "_timeout" : "")));
      }
      String unanswered = names.get(names.size() - TEMPLATES_A_ROUND);
      AtomicBoolean over = new AtomicBoolean();
      List<Thread> senders = senders(known, over);
      clear();
      await("a call of which the answer does not come", SETTLE, 20, () -> isMidway(unanswered));
      Thread.sleep(150L * (round % 5));
      midway += isMidway(unanswered) ? 1 : 0;
      say("Round %d: kill -9 of the %s".formatted(round, database ? "database" : "console"));
      kill(database);
      Instant killed = Instant.now();
      Thread.sleep(300);
      over.set(true);
      for (Thread sender : senders) {
        sender.join();
      }
      stop();
      start();
      endClaims(killed);
    }
    long slow = whileMetaIsSlow(known);
    sendOwed();
    return judge(calm, slow);
  }

  // --- The console ------------------------------------------------------------------------------

  private void start() throws Exception {
    ProcessBuilder builder = new ProcessBuilder(root.resolve("script/server").toString());
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("BSP_DATA_DIR", data.toString());
    // a console that lives for seconds is compiled for that
    builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    builder
        .environment()
        .put(
            "SPRING_APPLICATION_JSON",
            // time-outs are shorter than in production, so that a round takes no minutes
            "{\"bsp\":{\"undo\":\"0s\",\"sandbox\":{\"decision-delay\":\"1s\",\"slow-answer\":\"4s\"}},"
                + "\"spring\":{\"http\":{\"serviceclient\":{\"graph\":{\"read-timeout\":\"2s\"}}}}}");
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(root.resolve("target/faults/console.out").toFile()));
    console = builder.start();
    await(
        "the console",
        START,
        () -> {
          if (!console.isAlive()) {
            throw new IllegalStateException("The console ended: see target/faults/console.out");
          }
          return status("/actuator/health/readiness") == 200;
        });
    await(
        "the first call",
        () -> {
          String path = client == null ? "" : "/" + client + "/templates";
          HttpRequest call = request("/api/v1/clients" + path, "demo-client-key").GET().build();
          return http.send(call, BodyHandlers.discarding()).statusCode() == 200;
        });
  }

  private void kill(boolean database) throws IOException {
    if (database) {
      long pid = Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    } else {
      console.destroyForcibly();
    }
  }

  private void stop() throws InterruptedException {
    console.destroyForcibly();
    console.waitFor(10, TimeUnit.SECONDS);
  }

  /** The database outlives a killed console. */
  private void end() {
    try {
      if (console != null) {
        stop();
      }
      Path pid = data.resolve("mariadb.pid");
      if (Files.exists(pid)) {
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
            .filter(it -> it.info().command().filter(c -> c.contains("mariadb")).isPresent())
            .ifPresent(ProcessHandle::destroyForcibly);
      }
    } catch (IOException | InterruptedException | NumberFormatException e) {
      say("Could not end everything: " + e);
    }
  }

  // --- Templates --------------------------------------------------------------------------------

  private String prepare(String name) throws Exception {
    String body =
        """
        {"name":"%s","language":"en","category":"UTILITY","components":[{"type":"BODY",
         "text":"Hello {{1}}, your parcel number %d left our hub today and will be with you soon.",
         "example":{"body_text":[["Ratna"]]}}]}
        """
            .formatted(name, numbers.incrementAndGet());
    String made = post("/api/v1/clients/" + client + "/templates", "demo-client-key", body);
    String id = first(made, "\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    post("/api/v1/clients/" + client + "/templates/" + id + "/submission", "demo-client-key", "");
    return name;
  }

  /** Clears whatever waits, as a reviewer would. */
  private void clear() throws Exception {
    try (Connection database = database()) {
      database.setAutoCommit(false);
      byte[] reviewer = bytes(database, "SELECT id FROM person WHERE email LIKE 'rangga@%'");
      List<byte[][]> rounds = new ArrayList<>();
      try (PreparedStatement query =
              database.prepareStatement(
                  "SELECT client_id, template_id, version_id FROM review WHERE state = 'OPEN'"
                      + " AND template_name LIKE 'faults%' FOR UPDATE");
          ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rounds.add(new byte[][] {row.getBytes(1), row.getBytes(2), row.getBytes(3)});
        }
      }
      for (byte[][] it : rounds) {
        change(
            database,
            "UPDATE review SET state = 'CLEARED', decided_by = ?, decided_by_name = 'Faults',"
                + " decided_at = NOW(6) WHERE client_id = ? AND version_id = ?",
            reviewer,
            it[0],
            it[2]);
        change(
            database,
            "UPDATE template_version SET our_state = 'CLEARED', our_state_at = NOW(6),"
                + " decided_by = ?, decided_by_name = 'Faults', decided_at = NOW(6)"
                + " WHERE client_id = ? AND id = ?",
            reviewer,
            it[0],
            it[2]);
        change(
            database,
            "UPDATE template SET our_state = 'CLEARED', our_state_at = NOW(6)"
                + " WHERE client_id = ? AND id = ?",
            it[0],
            it[1]);
        change(
            database,
            "INSERT INTO template_outbox (client_id, id, template_id, version_id, kind, state,"
                + " attempts, due_at, claim_no, created_at)"
                + " VALUES (?, UNHEX(REPLACE(UUID(), '-', '')), ?, ?, 'CREATE', 'QUEUED', 0,"
                + " NOW(6), 0, NOW(6))",
            it[0],
            it[1],
            it[2]);
      }
      database.commit();
    }
  }

  /** Has Meta the template, while the console still waits to hear so? */
  private boolean isMidway(String name) {
    return "1".equals(value("SELECT COUNT(*) FROM sandbox_template WHERE name = ?", name))
        && "1"
            .equals(
                value(
                    "SELECT COUNT(*) FROM template_outbox o JOIN template t"
                        + " ON t.client_id = o.client_id AND t.id = o.template_id"
                        + " WHERE t.name = ? AND o.state = 'QUEUED' AND o.attempts = 1"
                        + " AND o.claimed_until > NOW(6)",
                    name));
  }

  /** Whoever had claimed something by then is dead: as if a minute had gone by. */
  private void endClaims(Instant killed) throws SQLException {
    try (Connection database = database();
        PreparedStatement statement =
            database.prepareStatement(
                "UPDATE template_outbox SET claimed_until = NOW(6) WHERE state = 'QUEUED'"
                    + " AND claimed_until < NOW(6) + INTERVAL ? MICROSECOND")) {
      long since = Duration.between(killed, Instant.now()).toNanos() / 1_000;
      statement.setLong(1, Math.max(0, LEASE.toNanos() / 1_000 - since));
      statement.executeUpdate();
    }
  }

  // --- Events -----------------------------------------------------------------------------------

  private List<Thread> senders(String known, AtomicBoolean over) {
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      senders.add(
          Thread.ofVirtual()
              .start(() -> {
                while (!over.get()) {
                  deliver(event(known));
                }
              }));
    }
    return senders;
  }

  /** A new event; its reason is its name. */
  private String event(String known) {
    String reason = "FAULT-" + run + "-" + numbers.incrementAndGet();
    bodies.put(
        reason,
        """
        {"object":"whatsapp_business_account","entry":[{"id":"%s","time":%d,"changes":[{"field":\
        "message_template_status_update","value":{"event":"APPROVED","message_template_id":%s,\
        "message_template_name":"%s","message_template_language":"en","reason":"%s"}}]}]}\
        """
            .formatted(waba, Instant.now().getEpochSecond(), template, known, reason));
    return reason;
  }

  /** What nobody can make sense of, about the same account and template as all the others. */
  private void poison(String known) throws Exception {
    String about =
        "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"%s\",\"time\":%s,\"changes\":[%s]}]}";
    String change = "{\"field\":\"message_template_status_update\",\"value\":%s}";
    long now = Instant.now().getEpochSecond();
    String odd =
        "{\"event\":[{}],\"message_template_id\":{\"a\":1},\"message_template_name\":\"%s\",\"reason\":7}"
            .formatted(known);
    List<String> bodies =
        List.of(
            "{\"object\":\"whatsapp_business_account\",\"entry\":[{",
            "[".repeat(5_000),
            about.formatted(waba, now, change.formatted("null")),
            about.formatted(waba, now, change.formatted(odd)),
            about.formatted(waba, "\"never\"", change.formatted(odd)),
            about.formatted(waba, now, "{\"field\":42,\"value\":[]},null,7"),
            about.formatted("1".repeat(400), now, change.formatted(odd)));
    for (String body : bodies) {
      int status = offer(body.getBytes(StandardCharsets.UTF_8));
      if (status != 200) {
        throw new IllegalStateException(body + " was answered " + status);
      }
    }
    poisoned += bodies.size();
  }

  private int offer(byte[] body)
      throws IOException, InterruptedException, GeneralSecurityException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/webhooks/meta"))
            .timeout(Duration.ofSeconds(5))
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", "sha256=" + signature(body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private long deliver(String reason) {
    byte[] body = bodies.get(reason).getBytes(StandardCharsets.UTF_8);
    long began = System.nanoTime();
    try {
      if (offer(body) == 200) {
        accepted.add(reason);
      } else {
        owed.add(reason);
        Thread.sleep(20);
      }
    } catch (IOException | InterruptedException | GeneralSecurityException e) {
      owed.add(reason); // it may have arrived all the same
      sleepBriefly();
    }
    return System.nanoTime() - began;
  }

  private void sendOwed() throws Exception {
    await(
        "what was not taken",
        () -> {
          for (int i = owed.size(); i > 0; i--) {
            String reason = owed.poll();
            if (reason != null) {
              deliver(reason);
            }
          }
          return owed.isEmpty();
        });
    // some that were taken come once more, as Meta may send them
    accepted.stream().limit(50).toList().forEach(this::deliver);
  }

  /** The 99th percentile of how long an event takes, in milliseconds, one after the other. */
  private long intake(String known) {
    List<Long> took = new ArrayList<>();
    Instant end = Instant.now().plusSeconds(3);
    while (Instant.now().isBefore(end)) {
      took.add(TimeUnit.NANOSECONDS.toMillis(deliver(event(known))));
    }
    took.sort(Long::compareTo);
    return took.get(took.size() * 99 / 100);
  }

  /** More calls that time out than there are hands; not so many that Meta is left alone. */
  private long whileMetaIsSlow(String known) throws Exception {
    for (int i = 0; i < 9; i++) {
      names.add(prepare("faults_" + run + "_slow_" + i + "_timeout"));
    }
    clear();
    Thread.sleep(1_500);
    return intake(known);
  }

  // --- The verdict ------------------------------------------------------------------------------

  private boolean judge(long calm, long slow) throws Exception {
    try {
      await("what is under way", SETTLE, () -> isSettled());
    } catch (IllegalStateException e) {
      say(e.getMessage()); // the counts below say what is missing
    }
    Map<String, Integer> applied = new TreeMap<>();
    Map<String, Integer> created = new TreeMap<>();
    Map<String, Integer> told = new TreeMap<>();
    int strays = 0;
    try (Connection database = database()) {
      count(
          database,
          "SELECT reason, COUNT(*) FROM template_history WHERE reason LIKE 'FAULT-%' GROUP BY reason",
          applied);
      count(
          database,
          "SELECT name, COUNT(*) FROM sandbox_template WHERE name LIKE 'faults%' GROUP BY name",
          created);
      // Meta and the sandbox refuse a second one of a name; that ours was sent once, history tells.
      count(
          database,
          "SELECT t.name, COUNT(*) FROM template_history h JOIN template t"
              + " ON t.client_id = h.client_id AND t.id = h.template_id"
              + " WHERE t.name LIKE 'faults%' AND h.machine = 'OURS' AND h.event = 'SENT'"
              + " GROUP BY t.name",
          told);
      try (PreparedStatement query =
              database.prepareStatement(
                  "SELECT COUNT(*) FROM template t LEFT JOIN sandbox_template s"
                      + " ON s.meta_id = t.meta_id AND s.name = t.name"
                      + " WHERE t.name LIKE 'faults%' AND (t.our_state <> 'SENT' OR s.name IS NULL)");
          ResultSet row = query.executeQuery()) {
        row.next();
        strays = row.getInt(1);
      }
    }
    long lost = bodies.keySet().stream().filter(it -> !applied.containsKey(it)).count();
    long twice = applied.values().stream().filter(times -> times > 1).count();
    long missing = names.stream().filter(it -> !created.containsKey(it)).count();
    long doubled =
        names.stream()
            .filter(it -> created.getOrDefault(it, 0) > 1 || told.getOrDefault(it, 0) != 1)
            .count();
    boolean quick = slow <= Math.max(3 * calm, calm + 250);
    say(
        "Events: %d accepted among %d that make no sense, %d lost, %d applied twice"
            .formatted(bodies.size(), poisoned, lost, twice));
    say(
        "Templates: %d sent, %d not created, %d not sent exactly once, %d that do not agree with Meta"
            .formatted(names.size(), missing, doubled, strays));
    say("Kills: %d of %d while Meta had what it had not answered".formatted(midway, kills));
    say("Intake, 99th percentile: %d ms, while Meta is slow %d ms".formatted(calm, slow));
    List<Boolean> checks =
        List.of(
            lost == 0, twice == 0, missing == 0, doubled == 0, strays == 0, midway == kills, quick);
    long passed = checks.stream().filter(well -> well).count();
    say("faults: %d passed, %d failed".formatted(passed, checks.size() - passed));
    return passed == checks.size();
  }

  private boolean isSettled() throws SQLException {
    String waiting =
        value("SELECT COUNT(*) FROM template_outbox WHERE state = 'QUEUED' AND kind <> ?", "");
    String history =
        value("SELECT COUNT(*) FROM template_history WHERE reason LIKE ?", "FAULT-" + run + "%");
    return waiting.equals("0") && Integer.parseInt(history) >= bodies.size();
  }

  private static void count(Connection database, String sql, Map<String, Integer> into)
      throws SQLException {
    try (PreparedStatement query = database.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        into.put(row.getString(1), row.getInt(2));
      }
    }
  }

  // --- Small things -----------------------------------------------------------------------------

  private Connection database() throws SQLException {
    try {
      String init = Files.readString(data.resolve("init.sql"));
      String password = first(init, "ALTER USER 'console'@'127.0.0.1' IDENTIFIED BY '([^']+)'");
      return DriverManager.getConnection(
          "jdbc:mysql://127.0.0.1:" + databasePort() + "/console?useInformationSchema=false",
          "console",
          password);
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private int databasePort() throws IOException {
    long pid = Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
    String command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
    return Integer.parseInt(
        Arrays.stream(command.split("\0"))
            .filter(it -> it.startsWith("--port="))
            .map(it -> it.substring("--port=".length()))
            .findFirst()
            .orElseThrow());
  }

  private static void change(Connection database, String sql, byte[]... values)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setBytes(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static byte[] bytes(Connection database, String sql) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getBytes(1);
    }
  }

  private String value(String sql, String parameter) {
    try (Connection database = database();
        PreparedStatement query = database.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signature(byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec("sandbox-app-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }

  private String get(String path, String key) throws Exception {
    return answer(request(path, key).GET().build());
  }

  private String post(String path, String key, String body) throws Exception {
    return answer(request(path, key).POST(BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(uri(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json");
  }

  private String answer(HttpRequest request) throws Exception {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(request.uri() + " answered " + answer.body());
    }
    return answer.body();
  }

  private int status(String path) {
    try {
      return http.send(
              HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(5)).GET().build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      return 0;
    }
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("There is no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, Condition condition) throws Exception {
    await(what, SETTLE, condition);
  }

  private static void await(String what, Duration most, Condition condition) throws Exception {
    await(what, most, 250, condition);
  }

  private static void await(String what, Duration most, long pause, Condition condition)
      throws Exception {
    Instant end = Instant.now().plus(most);
    while (!condition.holds()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Waited in vain for " + what);
      }
      Thread.sleep(pause);
    }
  }

  private static void sleepBriefly() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(String words) {
    System.out.println(words);
  }
}
