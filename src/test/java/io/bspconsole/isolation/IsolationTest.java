package io.bspconsole.isolation;

import io.bspconsole.accounts.People;
import io.bspconsole.accounts.internal.PersonDirectory;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.keys.internal.KeyRows;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.context.WebApplicationContext;

/** Three clients with everything in them, and everybody who might look. Made once for the suite. */
@SuppressWarnings("NullAway.Init")
abstract class IsolationTest extends IntegrationTest {

  private static @Nullable Stage stage;

  @Autowired protected WebApplicationContext application;

  protected final Matrix matrix = Matrix.read();
  protected WaysIn ways;
  protected Cast cast;

  @BeforeEach
  void set_the_stage() {
    ways = new WaysIn(application);
    if (stage == null) {
      Cast made =
          new Cast(
              application.getBean(People.class),
              application.getBean(ApiKeys.class),
              application.getBean(KeyRows.class),
              application.getBean(PersonDirectory.class),
              application.getBean(SecurityContextHolderStrategy.class),
              application.getBean(JdbcClient.class));
      stage = Stage.set(made, new Seeding(application, made));
    }
    cast = stage().cast();
  }

  /** What nobody may find later in a trail or a mail either; to be asked after many calls. */
  List<String> leftBehind() {
    return new Ledgers(application.getBean(JdbcClient.class)).leaks(stage().clients());
  }

  static Stage stage() {
    if (stage == null) {
      throw new IllegalStateException("The stage is not set");
    }
    return stage;
  }
}
