--liquibase formatted sql

--changeset bsp:0151-meta-budgets
--comment: what each account may still ask of Meta, for all nodes together
CREATE TABLE meta_budget (
  client_id binary(16) NOT NULL,
  -- the account's own
  id binary(16) NOT NULL,
  -- when as many creations as ever may be made at once again
  creations_full_at datetime(6) NOT NULL,
  -- until then Meta asked to keep away, or nearly all is used up
  quiet_until datetime(6) NULL,
  used_percent int NULL,
  PRIMARY KEY (client_id, id),
  KEY meta_budget_id (id),
  CONSTRAINT meta_budget_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT meta_budget_waba_fk FOREIGN KEY (client_id, id) REFERENCES waba (client_id, id),
  CONSTRAINT meta_budget_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE meta_budget;
