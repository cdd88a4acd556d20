package planted.code.ui;

import jakarta.persistence.EntityManager;

class LazyPage {

  void save(EntityManager entities, Object row) {
    entities.persist(row);
  }
}
