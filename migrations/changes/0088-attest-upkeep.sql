--liquibase formatted sql

--changeset bsp:0088-attest-upkeep
--comment: for which due day of a profile's confirmation the owner was reminded, and the standing changed
ALTER TABLE client
  ADD COLUMN attest_reminded_for date NULL,
  ADD COLUMN attest_moved_for date NULL;
--rollback ALTER TABLE client DROP COLUMN attest_reminded_for, DROP COLUMN attest_moved_for;
