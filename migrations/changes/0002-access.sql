--liquibase formatted sql

--changeset bsp:0002-access
--comment: people, their roles and API keys (global tables: they are read before a client is known)
CREATE TABLE person (
  id binary(16) NOT NULL,
  email varchar(254) NOT NULL,
  name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  password_hash varchar(255) NOT NULL,
  locale varchar(10) NULL,
  enabled boolean NOT NULL,
  created_at datetime(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_email (email)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE staff_role (
  person_id binary(16) NOT NULL,
  role varchar(20) NOT NULL,
  PRIMARY KEY (person_id, role),
  CONSTRAINT staff_role_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE client_role (
  person_id binary(16) NOT NULL,
  client_id binary(16) NOT NULL,
  role varchar(20) NOT NULL,
  PRIMARY KEY (person_id, client_id, role),
  KEY client_role_client (client_id, person_id),
  CONSTRAINT client_role_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT client_role_client_fk FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE api_key (
  id binary(16) NOT NULL,
  name varchar(120) NOT NULL,
  secret_hash binary(32) NOT NULL,
  client_id binary(16) NULL,
  created_at datetime(6) NOT NULL,
  last_used_at datetime(6) NULL,
  revoked_at datetime(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY api_key_secret (secret_hash),
  CONSTRAINT api_key_client_fk FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE api_key; DROP TABLE client_role; DROP TABLE staff_role; DROP TABLE person;
