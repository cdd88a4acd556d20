--liquibase formatted sql

--changeset bsp:0020-audit
--comment: the trail: one hash chain per client and one of the provider; personal data stand beside it
-- Keyed by chain: the client's id, or the provider's constant, so chain_id refers to no table of clients.
CREATE TABLE audit_head (
  chain_id binary(16) NOT NULL,
  seq bigint NOT NULL,
  hash binary(32) NOT NULL,
  PRIMARY KEY (chain_id),
  CONSTRAINT audit_head_is_bound CHECK (chain_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- hash = SHA-256(prev_hash, entry); what stands outside of entry repeats it, to be searched.
-- The application's user may insert and select here, nothing else.
CREATE TABLE audit_entry (
  chain_id binary(16) NOT NULL,
  seq bigint NOT NULL,
  at datetime(6) NOT NULL,
  actor_kind varchar(10) NOT NULL,
  actor_id binary(16) NULL,
  action varchar(40) NOT NULL,
  subject_kind varchar(20) NOT NULL,
  subject_id varchar(64) NOT NULL,
  subject_name varchar(512) NOT NULL,
  entry mediumblob NOT NULL,
  prev_hash binary(32) NOT NULL,
  hash binary(32) NOT NULL,
  PRIMARY KEY (chain_id, seq),
  KEY audit_entry_actor (chain_id, actor_id, seq),
  KEY audit_entry_subject (chain_id, subject_id, seq),
  KEY portfolio_audit_entry_recent (at, chain_id, seq),
  KEY portfolio_audit_entry_actor (actor_id, at, chain_id, seq),
  CONSTRAINT audit_entry_head_fk FOREIGN KEY (chain_id) REFERENCES audit_head (chain_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What may be erased: who (name, address, browser) and what (values, comment). The entry holds
-- SHA-256(salt, body) of each part.
CREATE TABLE audit_detail (
  chain_id binary(16) NOT NULL,
  seq bigint NOT NULL,
  part varchar(4) NOT NULL,
  salt binary(16) NOT NULL,
  body mediumblob NOT NULL,
  PRIMARY KEY (chain_id, seq, part),
  CONSTRAINT audit_detail_entry_fk FOREIGN KEY (chain_id, seq) REFERENCES audit_entry (chain_id, seq)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Work that goes on, such as a draft that saves itself; it becomes one entry when it ends.
CREATE TABLE audit_work (
  chain_id binary(16) NOT NULL,
  subject_id varchar(64) NOT NULL,
  action varchar(40) NOT NULL,
  actor_id binary(16) NOT NULL,
  began_at datetime(6) NOT NULL,
  last_at datetime(6) NOT NULL,
  steps int NOT NULL,
  body mediumtext NOT NULL,
  PRIMARY KEY (chain_id, subject_id, action, actor_id),
  KEY portfolio_audit_work_due (last_at),
  CONSTRAINT audit_work_is_bound CHECK (chain_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE audit_work; DROP TABLE audit_detail; DROP TABLE audit_entry; DROP TABLE audit_head;
