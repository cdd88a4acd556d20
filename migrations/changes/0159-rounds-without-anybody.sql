--liquibase formatted sql

--changeset bsp:0159-rounds-without-anybody
--comment: when a round that is due was looked at and nobody could be called to it; it stands behind the others then
ALTER TABLE review ADD COLUMN nobody_called_at datetime(6) NULL;
--rollback ALTER TABLE review DROP COLUMN nobody_called_at;
