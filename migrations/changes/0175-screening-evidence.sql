--liquibase formatted sql

--changeset bsp:0175-screening-evidence
--comment: files that a decision on a likeness stands on, or the right to a trade
CREATE TABLE screening_evidence (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  -- the likeness that it is about; absent for the trade
  hit_id binary(16) NULL,
  media_type varchar(40) NOT NULL,
  size int NOT NULL,
  content mediumblob NOT NULL,
  uploaded_by binary(16) NULL,
  uploaded_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  uploaded_at datetime(6) NOT NULL,
  PRIMARY KEY (client_id, id),
  KEY screening_evidence_id (id),
  KEY screening_evidence_hit (client_id, hit_id),
  CONSTRAINT screening_evidence_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT screening_evidence_hit_fk FOREIGN KEY (client_id, hit_id) REFERENCES screening_hit (client_id, id),
  CONSTRAINT screening_evidence_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE screening_evidence;
