package planted.danger;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;

class Concatenated {

  boolean jdbc(Connection connection, String name) throws SQLException {
    return connection.createStatement().execute("DELETE FROM t WHERE name = '" + name + "'");
  }

  Object jpa(EntityManager entities, String name) {
    return entities.createQuery("FROM Row WHERE name = '" + name + "'").getResultList();
  }
}
