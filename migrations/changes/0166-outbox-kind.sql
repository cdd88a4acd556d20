--liquibase formatted sql

--changeset bsp:0166-outbox-kind
--comment: room for every kind of what is sent; DELETE_NAME has eleven letters
ALTER TABLE template_outbox MODIFY COLUMN kind varchar(20) NOT NULL;
--rollback DELETE FROM template_outbox WHERE CHAR_LENGTH(kind) > 10;
--rollback ALTER TABLE template_outbox MODIFY COLUMN kind varchar(10) NOT NULL;
