--liquibase formatted sql

--changeset bsp:0060-session-factors
--comment: what a session has shown beside the password: whether a second factor is still due, which one was shown last, and when
ALTER TABLE person_session
  ADD COLUMN factor_due boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN factor_kind varchar(20) NULL,
  ADD COLUMN factor_at datetime(6) NULL;
--rollback ALTER TABLE person_session DROP COLUMN factor_due, DROP COLUMN factor_kind, DROP COLUMN factor_at;

--changeset bsp:0060-short-passwords
--comment: a password below 15 characters is taken only beside a second factor
ALTER TABLE person ADD COLUMN short_password boolean NOT NULL DEFAULT FALSE;
--rollback ALTER TABLE person DROP COLUMN short_password;

--changeset bsp:0060-authenticators
--comment: apps that make codes, with their secrets sealed; last_step is the latest whose code was used
CREATE TABLE authenticator (
  id binary(16) NOT NULL,
  person_id binary(16) NOT NULL,
  name varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  secret varbinary(255) NOT NULL,
  added_at datetime(6) NOT NULL,
  used_at datetime(6) NULL,
  last_step bigint NOT NULL,
  PRIMARY KEY (id),
  KEY authenticator_person (person_id, added_at, id),
  CONSTRAINT authenticator_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE recovery_code (
  id binary(16) NOT NULL,
  person_id binary(16) NOT NULL,
  code_hash varchar(255) NOT NULL,
  used_at datetime(6) NULL,
  PRIMARY KEY (id),
  KEY recovery_code_person (person_id, id),
  CONSTRAINT recovery_code_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE recovery_code; DROP TABLE authenticator;
