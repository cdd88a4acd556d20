--liquibase formatted sql

--changeset bsp:0031-sign-in-failures
--comment: failed sign-ins by SHA-256 of account, address, or both, so that no e-mail of a stranger is kept
CREATE TABLE sign_in_failure (
  subject binary(32) NOT NULL,
  failures int NOT NULL,
  last_at datetime(6) NOT NULL,
  locked_until datetime(6) NULL,
  PRIMARY KEY (subject),
  KEY sign_in_failure_last (last_at)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE sign_in_failure;
