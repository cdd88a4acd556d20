package io.bspconsole.database;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Brings the schema up to date and ends: {@code java -jar bsp-console.jar migrate}. It runs under
 * {@code SPRING_LIQUIBASE_USER} where that is set, so that the application's own database user
 * needs no right to change tables.
 */
public final class Migrations {

  private Migrations() {}

  /** Runs the pending changes. Returns the exit code: 0 when all ran, 1 when one failed. */
  public static int run(String[] args) {
    SpringApplication application =
        new SpringApplicationBuilder(Step.class).web(WebApplicationType.NONE).build();
    // A long change must not be cut off by the time-out that suits the application's statements.
    String[] settings = {
      "--spring.liquibase.enabled=true",
      "--spring.main.banner-mode=off",
      "--spring.datasource.hikari.data-source-properties.socketTimeout=0"
    };
    try (var context =
        application.run(Stream.of(args, settings).flatMap(Stream::of).toArray(String[]::new))) {
      return SpringApplication.exit(context);
    } catch (RuntimeException _) {
      return 1; // Boot has reported the cause
    }
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class})
  @Import(TableGrants.class)
  static class Step {}
}
