--liquibase formatted sql

--changeset bsp:0017-delivery-pieces
--comment: how many changes of a delivery have become events; large ones are split in pieces
ALTER TABLE webhook_delivery ADD COLUMN taken int NOT NULL DEFAULT 0;
--rollback ALTER TABLE webhook_delivery DROP COLUMN taken;
