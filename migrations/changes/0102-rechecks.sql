--liquibase formatted sql

--changeset bsp:0102-rechecks
--comment: what the check in force says of the version of each template that counts, and how far the going through all of them has come
CREATE TABLE recheck (
  edition varchar(32) NOT NULL,
  -- in the order of their ids
  last_template binary(16) NOT NULL,
  checked bigint NOT NULL,
  refused bigint NOT NULL,
  began_at datetime(6) NOT NULL,
  ended_at datetime(6) NULL,
  PRIMARY KEY (edition)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE version_check (
  client_id binary(16) NOT NULL,
  -- that of the version
  id binary(16) NOT NULL,
  template_id binary(16) NOT NULL,
  edition varchar(32) NOT NULL,
  refused boolean NOT NULL,
  warnings int NOT NULL,
  -- ids of those that block, between commas
  rules varchar(1000) NOT NULL,
  checked_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  KEY version_check_id (id),
  KEY portfolio_version_check (edition, refused, id),
  CONSTRAINT version_check_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT version_check_version_fk FOREIGN KEY (client_id, id)
    REFERENCES template_version (client_id, id) ON DELETE CASCADE,
  CONSTRAINT version_check_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE version_check; DROP TABLE recheck;
