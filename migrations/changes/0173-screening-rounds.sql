--liquibase formatted sql

--changeset bsp:0173-screening-rounds
--comment: how often there was something new to hold clients against (global), and how far each client is with that; who has no row is still to be held against all
CREATE TABLE screening_round (
  id int NOT NULL,
  number bigint NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO screening_round (id, number) VALUES (1, 1);

CREATE TABLE client_screening (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  round bigint NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY client_screening_once (client_id),
  KEY client_screening_id (id),
  CONSTRAINT client_screening_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT client_screening_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE client_screening; DROP TABLE screening_round;
