--liquibase formatted sql

--changeset bsp:0095-client-import
--comment: one row, held by whoever imports clients while a part of the file is written, so that two imports do not take the same business on (global: it holds nothing)
CREATE TABLE client_import (
  id int NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO client_import (id) VALUES (1);
--rollback DROP TABLE client_import;
