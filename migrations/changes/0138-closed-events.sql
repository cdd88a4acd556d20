--liquibase formatted sql

--changeset bsp:0138-closed-events
--comment: who decided, and why, that nothing is to be done about an event that could not be applied
ALTER TABLE webhook_event
  ADD COLUMN closed_by binary(16) NULL,
  ADD COLUMN closed_reason varchar(500) NULL,
  ADD CONSTRAINT webhook_event_closer_fk FOREIGN KEY (closed_by) REFERENCES person (id);
--rollback ALTER TABLE webhook_event DROP FOREIGN KEY webhook_event_closer_fk, DROP COLUMN closed_by, DROP COLUMN closed_reason;

--changeset bsp:0138-closed-deliveries
--comment: the same of a delivery that could not be read; a row that is closed has no other time of its own
ALTER TABLE webhook_delivery
  ADD COLUMN closed_by binary(16) NULL,
  ADD COLUMN closed_at datetime(6) NULL,
  ADD COLUMN closed_reason varchar(500) NULL,
  ADD CONSTRAINT webhook_delivery_closer_fk FOREIGN KEY (closed_by) REFERENCES person (id);
--rollback ALTER TABLE webhook_delivery DROP FOREIGN KEY webhook_delivery_closer_fk, DROP COLUMN closed_by, DROP COLUMN closed_at, DROP COLUMN closed_reason;
