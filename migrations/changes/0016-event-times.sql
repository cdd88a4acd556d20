--liquibase formatted sql

--changeset bsp:0016-event-times
--comment: the time that Meta named, where it lies too far ahead to order events by
ALTER TABLE webhook_event ADD COLUMN stated_at datetime(6) NULL;
--rollback ALTER TABLE webhook_event DROP COLUMN stated_at;
