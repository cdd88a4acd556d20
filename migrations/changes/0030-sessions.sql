--liquibase formatted sql

--changeset bsp:0030-rights
--comment: counts changes of what a person may do, or whether he may sign in
ALTER TABLE person ADD COLUMN rights int NOT NULL DEFAULT 0;
--rollback ALTER TABLE person DROP COLUMN rights;

--changeset bsp:0030-sessions
--comment: who is signed in where; the id is the SHA-256 of the id in the cookie
CREATE TABLE person_session (
  id binary(32) NOT NULL,
  person_id binary(16) NOT NULL,
  started_at datetime(6) NOT NULL,
  active_at datetime(6) NOT NULL,
  address varchar(45) NOT NULL,
  user_agent varchar(255) NOT NULL,
  ended_at datetime(6) NULL,
  end_reason varchar(20) NULL,
  PRIMARY KEY (id),
  KEY person_session_person (person_id, started_at),
  KEY person_session_started (started_at),
  CONSTRAINT person_session_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE person_session;
