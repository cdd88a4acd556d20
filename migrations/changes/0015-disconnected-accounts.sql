--liquibase formatted sql

--changeset bsp:0015-disconnected-accounts
--comment: since when an account is not connected any more; what belongs to it stays
ALTER TABLE waba ADD COLUMN disconnected_at datetime(6) NULL;
--rollback ALTER TABLE waba DROP COLUMN disconnected_at;
