--liquibase formatted sql

--changeset bsp:0137-lanes-by-index
--comment: which account has its turn is read from the index alone: what Meta reports before what people have applied again
ALTER TABLE webhook_event
  DROP KEY webhook_event_due,
  ADD KEY webhook_event_due (state, due_at, waba_meta_id, replayed_at);
--rollback ALTER TABLE webhook_event DROP KEY webhook_event_due, ADD KEY webhook_event_due (state, due_at, id);
