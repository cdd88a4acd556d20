--liquibase formatted sql

--changeset bsp:0167-saved-views
--comment: views of lists that people keep for themselves (global: each belongs to one person)
CREATE TABLE saved_view (
  id binary(16) NOT NULL,
  person_id binary(16) NOT NULL,
  list varchar(20) NOT NULL,
  name varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  query varchar(1000) NOT NULL,
  saved_at datetime(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY saved_view_name (person_id, list, name),
  CONSTRAINT saved_view_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE saved_view;
