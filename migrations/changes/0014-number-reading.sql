--liquibase formatted sql

--changeset bsp:0014-number-reading
--comment: claims of accounts whose numbers are read, and to which client a number belongs (a global table)
ALTER TABLE waba
  ADD COLUMN numbers_claim_no bigint NOT NULL DEFAULT 0,
  ADD COLUMN numbers_claimed_until datetime(6) NULL,
  ADD COLUMN numbers_failures int NOT NULL DEFAULT 0;

CREATE TABLE number_route (
  number_meta_id varchar(64) NOT NULL,
  client_id binary(16) NOT NULL,
  PRIMARY KEY (number_meta_id),
  KEY number_route_client (client_id),
  CONSTRAINT number_route_client_fk FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT IGNORE INTO number_route (number_meta_id, client_id)
  SELECT meta_id, client_id FROM phone_number ORDER BY meta_id, updated_at DESC;
--rollback DROP TABLE number_route; ALTER TABLE waba DROP COLUMN numbers_failures, DROP COLUMN numbers_claimed_until, DROP COLUMN numbers_claim_no;
