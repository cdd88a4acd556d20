--liquibase formatted sql

--changeset bsp:0080-standing
--comment: every change of a client's standing, with why and by whom; rows are only ever added
CREATE TABLE standing_change (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  from_standing varchar(20) NULL,
  to_standing varchar(20) NOT NULL,
  reason varchar(40) NOT NULL,
  clauses varchar(80) NOT NULL,
  comment varchar(1000) NOT NULL,
  by_id binary(16) NULL,
  by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  at datetime(6) NOT NULL,
  PRIMARY KEY (client_id, id),
  KEY standing_change_id (id),
  KEY standing_change_at (client_id, at, id),
  CONSTRAINT standing_change_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT standing_change_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO standing_change
  (client_id, id, from_standing, to_standing, reason, clauses, comment, by_id, by_name, at)
SELECT id, id, NULL, standing, 'CARRIED_OVER', '', '', NULL, '', updated_at FROM client;
--rollback DROP TABLE standing_change;
