--liquibase formatted sql

--changeset bsp:0101-rule-outcomes
--comment: what Meta decided on each version, and which rules of the check had something to say of it
CREATE TABLE rule_outcome (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  version_id binary(16) NOT NULL,
  -- empty in the one row that stands for the decision itself
  rule_name varchar(60) NOT NULL,
  outcome varchar(10) NOT NULL,
  -- Meta's word, empty where it gave none
  reason varchar(120) NOT NULL,
  at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY rule_outcome_version (client_id, version_id, rule_name),
  KEY rule_outcome_id (id),
  KEY portfolio_rule_outcome (rule_name, outcome, reason, at, client_id),
  CONSTRAINT rule_outcome_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT rule_outcome_version_fk FOREIGN KEY (client_id, version_id)
    REFERENCES template_version (client_id, id) ON DELETE CASCADE,
  CONSTRAINT rule_outcome_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE rule_outcome;
