--liquibase formatted sql

--changeset bsp:0150-outbox-doubts
--comment: which tries are known not to have arrived, what a row waits for, and wishes beside versions
-- The last try of which is known that Meta did not take it. While it is not the last try begun, one
-- may have arrived: also after a crash, and after tries of the version before, which writes none.
ALTER TABLE template_outbox ADD COLUMN sure_attempts int NOT NULL DEFAULT 0;
ALTER TABLE template_outbox ADD COLUMN waits_for varchar(20) NULL;
-- Beside being sent, a version can be unpaused and deleted at Meta, more than once.
ALTER TABLE template_outbox ADD KEY template_outbox_of_version (client_id, version_id, state);
ALTER TABLE template_outbox DROP KEY template_outbox_version;
-- When an approved template was edited at Meta with this version: Meta counts these.
ALTER TABLE template_version ADD COLUMN edited_at_meta datetime(6) NULL;
--rollback ALTER TABLE template_version DROP COLUMN edited_at_meta;
--rollback DELETE FROM template_outbox WHERE kind NOT IN ('CREATE', 'EDIT');
--rollback ALTER TABLE template_outbox ADD UNIQUE KEY template_outbox_version (client_id, version_id);
--rollback ALTER TABLE template_outbox DROP KEY template_outbox_of_version;
--rollback ALTER TABLE template_outbox DROP COLUMN waits_for; ALTER TABLE template_outbox DROP COLUMN sure_attempts;
