package io.bspconsole.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.support.Whole;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedServerTest {

  @Test
  @Whole
  void data_under_the_folder_for_temporary_files_outlast_a_start() throws Exception {
    Path directory = Files.createTempDirectory("bsp-kept");
    assertThat(directory.toString()).startsWith(System.getProperty("java.io.tmpdir"));
    try {
      EmbeddedServer first = EmbeddedServer.start(directory, freePort());
      run(first, "CREATE TABLE kept (id int NOT NULL)");
      first.stop();

      EmbeddedServer second = EmbeddedServer.start(directory, freePort());
      run(second, "INSERT INTO kept VALUES (1)"); // fails where the table is gone
      second.stop();
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }

  private static void run(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(server.url(), EmbeddedServer.MIGRATOR, server.password())) {
      connection.createStatement().execute(sql);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
