--liquibase formatted sql

--changeset bsp:0072-sessions-without-several-factors
--comment: whether the provider vouched for several factors is in factor_due and factor_at; nobody read it here
ALTER TABLE person_session DROP COLUMN several_factors;
--rollback ALTER TABLE person_session ADD COLUMN several_factors boolean NOT NULL DEFAULT FALSE;
