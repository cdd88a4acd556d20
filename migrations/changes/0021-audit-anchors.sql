--liquibase formatted sql

--changeset bsp:0021-audit-anchors
--comment: what was written to the anchors' file outside the database: its last line, and the head of each chain that it knows
CREATE TABLE audit_anchor (
  id tinyint NOT NULL,
  number bigint NOT NULL,
  line_hash binary(32) NOT NULL,
  at datetime(6) NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO audit_anchor (id, number, line_hash)
  VALUES (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE audit_anchored (
  chain_id binary(16) NOT NULL,
  seq bigint NOT NULL,
  hash binary(32) NOT NULL,
  at datetime(6) NOT NULL,
  PRIMARY KEY (chain_id),
  CONSTRAINT audit_anchored_head_fk FOREIGN KEY (chain_id) REFERENCES audit_head (chain_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE audit_anchored; DROP TABLE audit_anchor;
