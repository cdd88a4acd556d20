--liquibase formatted sql

--changeset bsp:0062-recovery-codes
--comment: recovery codes are long enough for a SHA-256; those there were are void, and their people make new ones
DELETE FROM recovery_code;
ALTER TABLE recovery_code MODIFY code_hash binary(32) NOT NULL;
--rollback DELETE FROM recovery_code; ALTER TABLE recovery_code MODIFY code_hash varchar(255) NOT NULL;
