--liquibase formatted sql

--changeset bsp:0087-number-calls
--comment: what Meta says of a number beside its rating, and what was asked of Meta about it
ALTER TABLE phone_number
  ADD COLUMN name_status varchar(120) NULL,
  ADD COLUMN new_name varchar(512) NULL,
  ADD COLUMN new_name_status varchar(120) NULL,
  ADD COLUMN code_status varchar(120) NULL,
  ADD COLUMN pin_enabled boolean NULL,
  ADD COLUMN official_status varchar(120) NULL,
  ADD COLUMN official_message text NULL,
  ADD COLUMN official_since datetime(6) NULL;

CREATE TABLE number_call (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  number_id binary(16) NOT NULL,
  kind varchar(20) NOT NULL,
  state varchar(20) NOT NULL,
  detail text NULL,
  by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  KEY number_call_number (client_id, number_id, at),
  KEY number_call_id (id),
  CONSTRAINT number_call_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT number_call_number_fk FOREIGN KEY (client_id, number_id) REFERENCES phone_number (client_id, id),
  CONSTRAINT number_call_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE number_call; ALTER TABLE phone_number DROP COLUMN name_status, DROP COLUMN new_name, DROP COLUMN new_name_status, DROP COLUMN code_status, DROP COLUMN pin_enabled, DROP COLUMN official_status, DROP COLUMN official_message, DROP COLUMN official_since;

--changeset bsp:0087-sandbox-number-life context:sandbox
--comment: what the sandbox remembers of a number's name, codes, PIN and official account in Meta's place
CREATE TABLE sandbox_number_life (
  number_meta_id varchar(64) NOT NULL,
  life text NOT NULL,
  PRIMARY KEY (number_meta_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE sandbox_number_life;
