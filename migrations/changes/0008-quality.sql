--liquibase formatted sql

--changeset bsp:0008-quality
--comment: what Meta said about quality and accounts, append-only, and the restrictions it put on them
CREATE TABLE quality_signal (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  subject varchar(20) NOT NULL,
  subject_id binary(16) NOT NULL,
  subject_name varchar(512) NOT NULL,
  previous_rating varchar(120) NULL,
  rating varchar(120) NOT NULL,
  at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  KEY quality_signal_id (id),
  KEY quality_signal_recent (client_id, at, id),
  KEY portfolio_quality_signal_recent (at, id),
  CONSTRAINT quality_signal_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT quality_signal_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE restriction (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  waba_id binary(16) NOT NULL,
  kind varchar(120) NOT NULL,
  violation varchar(120) NULL,
  began_at datetime(6) NOT NULL,
  expires_at datetime(6) NULL,
  ended_at datetime(6) NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY restriction_once (client_id, waba_id, kind, began_at),
  KEY restriction_id (id),
  KEY portfolio_restriction_running (ended_at, expires_at),
  CONSTRAINT restriction_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT restriction_waba_fk FOREIGN KEY (client_id, waba_id) REFERENCES waba (client_id, id),
  CONSTRAINT restriction_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE account_notice (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  waba_id binary(16) NOT NULL,
  kind varchar(20) NOT NULL,
  word varchar(120) NOT NULL,
  at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY account_notice_once (client_id, waba_id, kind, word, at),
  KEY account_notice_id (id),
  KEY portfolio_account_notice_recent (kind, at, id),
  CONSTRAINT account_notice_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT account_notice_waba_fk FOREIGN KEY (client_id, waba_id) REFERENCES waba (client_id, id),
  CONSTRAINT account_notice_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE account_notice; DROP TABLE restriction; DROP TABLE quality_signal;
