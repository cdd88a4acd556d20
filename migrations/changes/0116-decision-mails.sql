--liquibase formatted sql

--changeset bsp:0116-decision-mails
--comment: does the person want mails about decisions on what he wrote?
ALTER TABLE person ADD COLUMN decision_mails boolean NOT NULL DEFAULT TRUE;
--rollback ALTER TABLE person DROP COLUMN decision_mails;
