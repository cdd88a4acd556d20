package planted.code;

import org.springframework.jdbc.core.simple.JdbcClient;

class HandWritten {

  int count(JdbcClient jdbc) {
    return jdbc.sql("SELECT COUNT(*) FROM template").query(Integer.class).single();
  }
}
