--liquibase formatted sql

--changeset bsp:0061-passkeys
--comment: as Spring Security's JdbcUserCredentialRepository names it; ids are Base64url, at most 1023 bytes, in ASCII because of the length of keys
CREATE TABLE user_credentials (
  credential_id varchar(1364) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the id of the person, 16 bytes
  user_entity_user_id varchar(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  public_key blob NOT NULL,
  signature_count bigint NULL,
  uv_initialized boolean NULL,
  backup_eligible boolean NOT NULL,
  authenticator_transports varchar(255) NULL,
  public_key_credential_type varchar(100) NULL,
  backup_state boolean NOT NULL,
  attestation_object blob NULL,
  attestation_client_data_json blob NULL,
  created datetime(6) NULL,
  last_used datetime(6) NULL,
  label varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  PRIMARY KEY (credential_id),
  KEY user_credentials_user (user_entity_user_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE user_credentials;
