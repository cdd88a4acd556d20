--liquibase formatted sql

--changeset bsp:0008-quality
--comment: what Meta said about quality, append-only, and the restrictions it put on an account
CREATE TABLE quality_signal (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  subject varchar(20) NOT NULL,
  subject_id binary(16) NOT NULL,
  subject_name varchar(512) NOT NULL,
  previous_rating varchar(20) NULL,
  rating varchar(20) NOT NULL,
  at datetime(6) NOT NULL,
  PRIMARY KEY (client_id, id),
  KEY quality_signal_id (id),
  KEY quality_signal_subject (client_id, subject_id, at),
  KEY portfolio_quality_signal_recent (at, id),
  CONSTRAINT quality_signal_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT quality_signal_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE restriction (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  waba_id binary(16) NOT NULL,
  kind varchar(80) NOT NULL,
  violation varchar(80) NULL,
  began_at datetime(6) NOT NULL,
  expires_at datetime(6) NULL,
  ended_at datetime(6) NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY restriction_once (client_id, waba_id, kind, began_at),
  KEY restriction_id (id),
  KEY portfolio_restriction_running (ended_at, expires_at),
  CONSTRAINT restriction_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT restriction_waba_fk FOREIGN KEY (client_id, waba_id) REFERENCES waba (client_id, id),
  CONSTRAINT restriction_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE restriction; DROP TABLE quality_signal;
