--liquibase formatted sql

--changeset bsp:0177-sample-sizes
--comment: how large a sample is, in bytes, so that a page that says so does not read the sample; the version before writes none
ALTER TABLE template_sample ADD COLUMN size int NOT NULL DEFAULT 0;

UPDATE template_sample SET size = LENGTH(content);
--rollback ALTER TABLE template_sample DROP COLUMN size;
