package planted.code;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Planted: writes and tells nobody. */
@Component
public class SilentFace {

  private final JdbcClient jdbc;

  SilentFace(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  public void write() {
    writeWithoutTransaction();
  }

  public void writeWithoutTransaction() {
    jdbc.sql("DELETE FROM person").update();
  }

  public int read() {
    return jdbc.sql("SELECT 1").query(Integer.class).single();
  }
}
