package planted.code.portfolio;

import org.springframework.jdbc.core.simple.JdbcClient;

class WholeList {

  int count(JdbcClient jdbc) {
    return jdbc.sql("SELECT COUNT(*) FROM review").query(Integer.class).single();
  }
}
