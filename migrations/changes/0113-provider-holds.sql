--liquibase formatted sql

--changeset bsp:0113-provider-holds
--comment: a hold of the provider stands beside that of the client, and is released by the provider only; and from where to where Meta moved a template last
ALTER TABLE template
  ADD COLUMN hold_provider_at datetime(6) NULL,
  ADD COLUMN hold_provider_reason text NULL,
  ADD COLUMN hold_provider_by binary(16) NULL,
  ADD COLUMN hold_provider_by_name varchar(120) NULL,
  ADD COLUMN meta_moved_from varchar(120) NULL,
  ADD COLUMN meta_moved_to varchar(120) NULL,
  ADD COLUMN meta_moved_told_at datetime(6) NULL;

-- Whoever is of the provider held for the provider; MySQL assigns from left to right.
UPDATE template SET
  hold_provider_at = hold_at,
  hold_provider_reason = hold_reason,
  hold_provider_by = hold_by,
  hold_provider_by_name = hold_by_name,
  hold_at = NULL,
  hold_reason = NULL,
  hold_by = NULL,
  hold_by_name = NULL
WHERE hold_by IN (SELECT person_id FROM staff_role);
--rollback UPDATE template SET hold_at = hold_provider_at, hold_reason = hold_provider_reason, hold_by = hold_provider_by, hold_by_name = hold_provider_by_name WHERE hold_at IS NULL; ALTER TABLE template DROP COLUMN hold_provider_at, DROP COLUMN hold_provider_reason, DROP COLUMN hold_provider_by, DROP COLUMN hold_provider_by_name, DROP COLUMN meta_moved_from, DROP COLUMN meta_moved_to, DROP COLUMN meta_moved_told_at;
