--liquibase formatted sql

--changeset bsp:0152-objections
--comment: more clauses than one, and remarks on single parts with wording that would do
ALTER TABLE template_version ADD COLUMN decision_clauses varchar(200) NULL;
-- JSON: a list of part, comment and suggestion
ALTER TABLE template_version ADD COLUMN decision_remarks mediumtext NULL;
--rollback ALTER TABLE template_version DROP COLUMN decision_remarks;
--rollback ALTER TABLE template_version DROP COLUMN decision_clauses;
