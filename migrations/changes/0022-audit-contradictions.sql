--liquibase formatted sql

--changeset bsp:0022-audit-contradictions
--comment: when a chain was found not to hold any more what was anchored; expand only
ALTER TABLE audit_anchored ADD COLUMN contradicted_at datetime(6) NULL;
--rollback ALTER TABLE audit_anchored DROP COLUMN contradicted_at;
