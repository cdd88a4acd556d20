--liquibase formatted sql

--changeset bsp:0132-template-reading
--comment: claims of accounts whose templates are compared with Meta's; the last try and the last success are two things
ALTER TABLE waba
  ADD COLUMN numbers_tried_at datetime(6) NULL,
  ADD COLUMN numbers_problem text NULL,
  ADD COLUMN templates_due_at datetime(6) NULL,
  ADD COLUMN templates_read_at datetime(6) NULL,
  ADD COLUMN templates_claim_no bigint NOT NULL DEFAULT 0,
  ADD COLUMN templates_claimed_until datetime(6) NULL,
  ADD COLUMN templates_failures int NOT NULL DEFAULT 0,
  ADD COLUMN templates_tried_at datetime(6) NULL,
  ADD COLUMN templates_problem text NULL,
  ADD COLUMN templates_listed int NULL,
  ADD COLUMN templates_drifted int NULL,
  ADD KEY portfolio_waba_templates_due (templates_due_at);

UPDATE waba SET templates_due_at = CURRENT_TIMESTAMP(6) WHERE disconnected_at IS NULL;
--rollback ALTER TABLE waba DROP KEY portfolio_waba_templates_due, DROP COLUMN numbers_tried_at, DROP COLUMN numbers_problem, DROP COLUMN templates_due_at, DROP COLUMN templates_read_at, DROP COLUMN templates_claim_no, DROP COLUMN templates_claimed_until, DROP COLUMN templates_failures, DROP COLUMN templates_tried_at, DROP COLUMN templates_problem, DROP COLUMN templates_listed, DROP COLUMN templates_drifted;
