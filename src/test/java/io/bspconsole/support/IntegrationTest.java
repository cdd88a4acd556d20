package io.bspconsole.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.accounts.factors.TestAuthenticator;
import io.bspconsole.support.sql.StatementWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole console on a port of its own, with the sandbox and a database that is new for each run
 * of the tests. All integration tests share one context, so each makes the clients it needs ({@link
 * Fixtures}) and none counts rows over all of them.
 *
 * <p>{@code SPRING_DATASOURCE_URL} in the environment runs them on that database instead.
 */
@Import({
  FactorOfTests.class,
  TestAuthenticator.class,
  Fixtures.class,
  Mailbox.class,
  QuickHashing.class,
  Races.class,
  ScriptedMeta.class,
  ScriptedNumbers.class,
  StatementWatch.class
})
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles(resolver = TestProfiles.class)
public abstract class IntegrationTest {

  private static final String FORK = System.getProperty("bsp.fork", "1");
  private static final Path DATABASE = Path.of("target", "test-db", FORK).toAbsolutePath();
  private static final Ports PORTS = new Ports(Integer.parseInt(FORK));
  private static final int PORT = PORTS.next();
  private static final int SSO_PORT = PORTS.next();

  static {
    try {
      if (!Boolean.getBoolean("bsp.test.started")) {
        System.setProperty("bsp.test.started", "true");
        FileSystemUtils.deleteRecursively(DATABASE.resolve("mysql"));
        FileSystemUtils.deleteRecursively(DATABASE.resolve("audit"));
        Files.createDirectories(DATABASE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> PORT);
    registry.add("bsp.sso.issuer", IntegrationTest::issuer);
    registry.add("bsp.embedded-database.directory", DATABASE::toString);
    registry.add("bsp.audit.anchor-file", () -> DATABASE.resolve("audit/anchors.txt").toString());
  }

  /** Fails the test during which a statement forgot whose rows it is about. */
  @AfterEach
  void every_statement_said_which_client(@Autowired StatementWatch statements) {
    assertThat(statements.takeViolations()).isEmpty();
  }

  /** Where the console of this run answers. */
  protected static String url(String path) {
    return "http://localhost:" + PORT + path;
  }

  /** Who single sign-on is at; nobody answers there unless a test begins to. */
  protected static String issuer() {
    return "http://localhost:" + SSO_PORT;
  }
}
