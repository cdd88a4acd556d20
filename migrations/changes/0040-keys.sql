--liquibase formatted sql

--changeset bsp:0040-keys
--comment: what a key may do, for whom, how long, who made and who revoked it; defaults give a key nothing
ALTER TABLE api_key
  MODIFY name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  ADD COLUMN label varchar(20) NOT NULL DEFAULT '',
  ADD COLUMN side varchar(10) NOT NULL DEFAULT 'PROVIDER',
  ADD COLUMN rights varchar(400) NOT NULL DEFAULT '',
  ADD COLUMN expires_at datetime(6) NULL,
  ADD COLUMN made_by binary(16) NULL,
  ADD COLUMN made_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NULL,
  ADD COLUMN last_used_from varchar(45) NULL,
  ADD COLUMN revoked_by binary(16) NULL,
  ADD COLUMN revoked_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NULL,
  ADD COLUMN revoke_reason varchar(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NULL;

UPDATE api_key SET
  side = CASE WHEN client_id IS NULL THEN 'PROVIDER' ELSE 'CLIENT' END,
  rights = 'READ_CLIENTS,CHECK_TEMPLATES,READ_TEMPLATES,WRITE_TEMPLATES,SUBMIT_TEMPLATES';

ALTER TABLE api_key
  ADD CONSTRAINT api_key_has_side CHECK (side = 'PROVIDER' OR side = 'CLIENT' AND client_id IS NOT NULL);
--rollback ALTER TABLE api_key DROP CONSTRAINT api_key_has_side; ALTER TABLE api_key DROP COLUMN label, DROP COLUMN side, DROP COLUMN rights, DROP COLUMN expires_at, DROP COLUMN made_by, DROP COLUMN made_by_name, DROP COLUMN last_used_from, DROP COLUMN revoked_by, DROP COLUMN revoked_by_name, DROP COLUMN revoke_reason; ALTER TABLE api_key MODIFY name varchar(120) NOT NULL;
