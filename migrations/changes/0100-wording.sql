--liquibase formatted sql

--changeset bsp:0100-wording
--comment: what a template says, as a hash of body and footer, to find the same words under another name
ALTER TABLE template ADD COLUMN wording binary(32) NULL;
CREATE INDEX template_wording ON template (client_id, waba_id, wording);
--rollback DROP INDEX template_wording ON template; ALTER TABLE template DROP COLUMN wording;
