--liquibase formatted sql

--changeset bsp:0023-audit-check
--comment: the check of all chains: the one that runs, or what came of the last (global: of all clients)
CREATE TABLE audit_check (
  id tinyint NOT NULL,
  begun_at datetime(6) NULL,
  -- when the node that checks was last heard of; absent while nobody does
  beat_at datetime(6) NULL,
  ended_at datetime(6) NULL,
  chains int NOT NULL,
  checked int NOT NULL,
  entries bigint NOT NULL,
  broken_chain binary(16) NULL,
  broken_seq bigint NULL,
  fault varchar(20) NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO audit_check (id, chains, checked, entries) VALUES (1, 0, 0, 0);
--rollback DROP TABLE audit_check;
