--liquibase formatted sql

--changeset bsp:0063-no-kind-of-factor
--comment: which factor a session showed was written and never read; what failed stands in the trail
ALTER TABLE person_session DROP COLUMN factor_kind;
--rollback ALTER TABLE person_session ADD COLUMN factor_kind varchar(20) NULL;
