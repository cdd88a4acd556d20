--liquibase formatted sql

--changeset bsp:0171-account-reading
--comment: accounts themselves are read from Meta by claims, and our app subscribed to their webhooks; throughput and health as Meta says
ALTER TABLE waba
  ADD COLUMN account_due_at datetime(6) NULL,
  ADD COLUMN account_read_at datetime(6) NULL,
  ADD COLUMN account_claim_no bigint NOT NULL DEFAULT 0,
  ADD COLUMN account_claimed_until datetime(6) NULL,
  ADD COLUMN account_failures int NOT NULL DEFAULT 0,
  ADD COLUMN account_tried_at datetime(6) NULL,
  ADD COLUMN account_problem text NULL,
  ADD COLUMN subscribed_at datetime(6) NULL,
  ADD COLUMN meta_status varchar(120) NULL,
  ADD COLUMN review_status varchar(120) NULL,
  ADD COLUMN verification_status varchar(120) NULL,
  ADD COLUMN health varchar(120) NULL,
  ADD COLUMN health_reason text NULL,
  ADD KEY portfolio_waba_account_due (account_due_at);

ALTER TABLE phone_number
  ADD COLUMN throughput varchar(120) NULL,
  ADD COLUMN health varchar(120) NULL,
  ADD COLUMN health_reason text NULL;

UPDATE waba SET account_due_at = CURRENT_TIMESTAMP(6) WHERE disconnected_at IS NULL;
--rollback ALTER TABLE phone_number DROP COLUMN throughput, DROP COLUMN health, DROP COLUMN health_reason; ALTER TABLE waba DROP KEY portfolio_waba_account_due, DROP COLUMN account_due_at, DROP COLUMN account_read_at, DROP COLUMN account_claim_no, DROP COLUMN account_claimed_until, DROP COLUMN account_failures, DROP COLUMN account_tried_at, DROP COLUMN account_problem, DROP COLUMN subscribed_at, DROP COLUMN meta_status, DROP COLUMN review_status, DROP COLUMN verification_status, DROP COLUMN health, DROP COLUMN health_reason;
