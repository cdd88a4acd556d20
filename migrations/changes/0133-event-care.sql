--liquibase formatted sql

--changeset bsp:0133-event-care
--comment: who looks after an event and until when, what was applied again, and where its account was led by hand
ALTER TABLE webhook_event
  ADD COLUMN owner_id binary(16) NULL,
  ADD COLUMN attend_by datetime(6) NULL,
  ADD COLUMN replays int NOT NULL DEFAULT 0,
  ADD COLUMN replayed_at datetime(6) NULL,
  ADD COLUMN routed_from varchar(64) NULL,
  ADD KEY portfolio_webhook_event_account (waba_meta_id, received_at, id),
  ADD KEY portfolio_webhook_event_owner (owner_id, received_at, id),
  ADD KEY portfolio_webhook_event_replayed (replayed_at, id),
  ADD CONSTRAINT webhook_event_owner_fk FOREIGN KEY (owner_id) REFERENCES person (id);
--rollback ALTER TABLE webhook_event DROP FOREIGN KEY webhook_event_owner_fk, DROP KEY portfolio_webhook_event_account, DROP KEY portfolio_webhook_event_owner, DROP KEY portfolio_webhook_event_replayed, DROP COLUMN owner_id, DROP COLUMN attend_by, DROP COLUMN replays, DROP COLUMN replayed_at, DROP COLUMN routed_from;
