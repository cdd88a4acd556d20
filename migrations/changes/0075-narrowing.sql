--liquibase formatted sql

--changeset bsp:0075-narrowing
--comment: staff see all clients, or those named here (global: it says who sees whom); who is new sees none
ALTER TABLE person ADD COLUMN all_clients boolean NOT NULL DEFAULT FALSE;

UPDATE person SET all_clients = TRUE WHERE id IN (SELECT person_id FROM staff_role);

CREATE TABLE staff_client (
  person_id binary(16) NOT NULL,
  client_id binary(16) NOT NULL,
  PRIMARY KEY (person_id, client_id),
  KEY staff_client_client (client_id, person_id),
  CONSTRAINT staff_client_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT staff_client_client_fk FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE staff_client; ALTER TABLE person DROP COLUMN all_clients;
