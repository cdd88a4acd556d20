--liquibase formatted sql

--changeset bsp:0172-account-claims
--comment: accounts and numbers that were asked for and that another client has, for administrators to settle
CREATE TABLE account_claim (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  kind varchar(20) NOT NULL,
  meta_id varchar(64) NOT NULL,
  -- absent for what was found in Meta's list, which nobody typed
  tried_by binary(16) NULL,
  tried_at datetime(6) NOT NULL,
  settled_by binary(16) NULL,
  settled_at datetime(6) NULL,
  settled_reason text NULL,
  PRIMARY KEY (client_id, id),
  KEY account_claim_what (client_id, kind, meta_id),
  KEY account_claim_id (id),
  KEY portfolio_account_claim_open (settled_at, tried_at),
  CONSTRAINT account_claim_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT account_claim_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE account_claim;
