package io.bspconsole.database;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the application's database user its rights on each table once the migrations have run.
 * SELECT and INSERT it has on the whole schema; what a table may be changed by comes from here, so
 * that tables which are only ever added to are out of its reach. Needs a migrator with GRANT
 * OPTION, and the setting {@code bsp.database.application-account} ({@code user@host}); without it
 * nothing is granted.
 */
@Configuration(proxyBeanMethods = false)
class TableGrants {

  static final String ACCOUNT = "bsp.database.application-account";

  /** Tables whose rows never change and never go. */
  private static final Set<String> APPEND_ONLY = Set.of("audit_entry");

  private static final Logger log = LoggerFactory.getLogger(TableGrants.class);
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_.-]+)@([A-Za-z0-9_.:%-]+)");

  /** Works on the migrations' own connection, right after them and before anybody else's. */
  @Bean
  static BeanPostProcessor grantsAfterMigrations(Environment settings) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        String account = settings.getProperty(ACCOUNT, "");
        if (bean instanceof SpringLiquibase migrations && !account.isBlank()) {
          grant(migrations.getDataSource(), account);
        }
        return bean;
      }
    };
  }

  static void grant(DataSource migrator, String account) {
    String user = quoted(account);
    JdbcClient jdbc = JdbcClient.create(migrator);
    List<String> tables =
        jdbc.sql(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")
            .query((row, _) -> row.getString(1))
            .list();
    for (String table : tables) {
      if (!APPEND_ONLY.contains(table)) {
        jdbc.sql("GRANT UPDATE, DELETE ON `" + table + "` TO " + user).update();
      }
    }
    log.debug("{} may change all tables but {}", account, APPEND_ONLY);
  }

  private static String quoted(String account) {
    var parts = FORM.matcher(account.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          ACCOUNT + " must be a user and a host, such as console@%: " + account);
    }
    return "'" + parts.group(1) + "'@'" + parts.group(2) + "'";
  }
}
