--liquibase formatted sql

--changeset bsp:0130-account-facts
--comment: the last that Meta said of each thing about an account and its numbers, beside ratings and restrictions
CREATE TABLE account_fact (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  waba_id binary(16) NOT NULL,
  topic varchar(40) NOT NULL,
  -- what of that topic: a number's digits, a kind of alert and its object; empty where there is one
  about varchar(300) NOT NULL,
  word varchar(120) NOT NULL,
  detail text NULL,
  at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY account_fact_once (client_id, waba_id, topic, about),
  KEY account_fact_id (id),
  CONSTRAINT account_fact_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT account_fact_waba_fk FOREIGN KEY (client_id, waba_id) REFERENCES waba (client_id, id),
  CONSTRAINT account_fact_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE account_fact;
