--liquibase formatted sql

--changeset bsp:0081-steps
--validCheckSum: ANY
--comment: what a client goes through before it is active (global: the provider's own list), how far each client is, and what lists read of that
CREATE TABLE onboarding_step (
  id binary(16) NOT NULL,
  code varchar(40) NOT NULL,
  title varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  detail varchar(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  clauses varchar(80) NOT NULL,
  waits_for varchar(10) NOT NULL,
  days int NOT NULL,
  mandatory boolean NOT NULL,
  place int NOT NULL,
  retired_at datetime(6) NULL,
  version int NOT NULL,
  PRIMARY KEY (id),
  KEY onboarding_step_place (place, id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO onboarding_step
  (id, code, title, detail, clauses, waits_for, days, mandatory, place, retired_at, version) VALUES
  (x'01930000000070008000000000000001', 'BUSINESS_DETAILS', '', '', '', 'CLIENT', 3, TRUE, 10, NULL, 0),
  (x'01930000000070008000000000000002', 'SCREENING', '', '', 'P4.1,P4.4,P4.5,P4.6,P5.4', 'US', 5, TRUE, 20, NULL, 0),
  (x'01930000000070008000000000000003', 'POLICY_ACCEPTANCE', '', '', 'P0.1', 'CLIENT', 7, TRUE, 30, NULL, 0),
  (x'01930000000070008000000000000004', 'BUSINESS_PROFILE', '', '', 'P1.2', 'CLIENT', 7, TRUE, 40, NULL, 0),
  (x'01930000000070008000000000000005', 'PRIVACY_POLICY', '', '', 'P3.1', 'CLIENT', 7, TRUE, 50, NULL, 0),
  (x'01930000000070008000000000000006', 'ACCOUNT', '', '', 'P1.1', 'US', 10, TRUE, 60, NULL, 0),
  (x'01930000000070008000000000000007', 'NUMBERS', '', '', 'P1.1', 'META', 10, TRUE, 70, NULL, 0),
  (x'01930000000070008000000000000008', 'DISPLAY_NAME', '', '', 'P1.3', 'META', 12, TRUE, 80, NULL, 0),
  (x'01930000000070008000000000000009', 'VERIFICATION', '', '', '', 'META', 14, FALSE, 90, NULL, 0),
  (x'01930000000070008000000000000010', 'OPT_IN_FLOW', '', '', 'P2.1,P2.2,P2.3', 'CLIENT', 14, TRUE, 100, NULL, 0),
  (x'01930000000070008000000000000011', 'ESCALATION', '', '', 'P2.7', 'CLIENT', 14, TRUE, 110, NULL, 0);

CREATE TABLE client_step (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  step_id binary(16) NOT NULL,
  state varchar(10) NOT NULL,
  waits_for varchar(10) NOT NULL,
  owner_id binary(16) NULL,
  owner_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  due_on date NULL,
  note varchar(500) NOT NULL,
  settled_at datetime(6) NULL,
  settled_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY client_step_once (client_id, step_id),
  KEY client_step_id (id),
  KEY portfolio_client_step (step_id, state, client_id),
  CONSTRAINT client_step_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT client_step_step_fk FOREIGN KEY (step_id) REFERENCES onboarding_step (id),
  CONSTRAINT client_step_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE policy_acceptance (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  edition varchar(20) NOT NULL,
  accepted_by binary(16) NOT NULL,
  accepted_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  address varchar(45) NOT NULL,
  accepted_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY policy_acceptance_edition (client_id, edition),
  KEY policy_acceptance_id (id),
  CONSTRAINT policy_acceptance_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT policy_acceptance_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

ALTER TABLE client
  ADD COLUMN registration_number varchar(64) NOT NULL DEFAULT '',
  ADD COLUMN country varchar(2) NOT NULL DEFAULT '',
  ADD COLUMN step_id binary(16) NULL,
  ADD COLUMN waits_for varchar(10) NOT NULL DEFAULT '',
  ADD COLUMN step_since datetime(6) NOT NULL DEFAULT '9999-12-31 00:00:00',
  ADD COLUMN next_due date NOT NULL DEFAULT '9999-12-31',
  ADD COLUMN steps_done int NOT NULL DEFAULT 0,
  ADD COLUMN steps_all int NOT NULL DEFAULT 0,
  ADD COLUMN rating int NOT NULL DEFAULT 9,
  ADD COLUMN owner_id binary(16) NULL,
  ADD COLUMN owner_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL DEFAULT '',
  ADD KEY portfolio_client_due (next_due, id),
  ADD KEY portfolio_client_since (step_since, id),
  ADD KEY portfolio_client_rating (rating, id),
  ADD KEY portfolio_client_waits (waits_for, next_due, id),
  ADD KEY portfolio_client_owner (owner_id, next_due, id),
  ADD KEY portfolio_client_standing_due (standing, next_due, id);

INSERT INTO client_step
  (client_id, id, step_id, state, waits_for, owner_id, owner_name, due_on, note, settled_at, settled_by_name, version)
SELECT c.id, UNHEX(LEFT(SHA2(CONCAT(HEX(c.id), HEX(s.id)), 256), 32)), s.id, 'OPEN', s.waits_for, NULL, '',
  DATE_ADD(DATE(c.updated_at), INTERVAL s.days DAY), '', NULL, '', 0
FROM client c CROSS JOIN onboarding_step s WHERE c.standing = 'ONBOARDING';

UPDATE client SET steps_all = 11, step_id = x'01930000000070008000000000000001', waits_for = 'CLIENT',
  step_since = updated_at, next_due = DATE_ADD(DATE(updated_at), INTERVAL 3 DAY)
WHERE standing = 'ONBOARDING';

UPDATE client SET waits_for = 'US', step_since = updated_at WHERE standing = 'PROSPECT';

UPDATE client SET rating = COALESCE((SELECT MIN(CASE p.quality_rating WHEN 'RED' THEN 1 WHEN 'YELLOW' THEN 2
  WHEN 'GREEN' THEN 3 ELSE 9 END) FROM phone_number p WHERE p.client_id = client.id), 9);
--rollback ALTER TABLE client DROP KEY portfolio_client_due, DROP KEY portfolio_client_since, DROP KEY portfolio_client_rating, DROP KEY portfolio_client_waits, DROP KEY portfolio_client_owner, DROP KEY portfolio_client_standing_due, DROP COLUMN registration_number, DROP COLUMN country, DROP COLUMN step_id, DROP COLUMN waits_for, DROP COLUMN step_since, DROP COLUMN next_due, DROP COLUMN steps_done, DROP COLUMN steps_all, DROP COLUMN rating, DROP COLUMN owner_id, DROP COLUMN owner_name; DROP TABLE policy_acceptance; DROP TABLE client_step; DROP TABLE onboarding_step;
