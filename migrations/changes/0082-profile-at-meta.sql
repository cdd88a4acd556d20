--liquibase formatted sql

--changeset bsp:0082-profile-at-meta
--comment: more of Meta's fields, every published version, when somebody last said that a profile is right, and what Meta has of it for each number
ALTER TABLE business_profile
  ADD COLUMN about varchar(139) NOT NULL DEFAULT '',
  ADD COLUMN second_website varchar(256) NOT NULL DEFAULT '',
  ADD COLUMN attested_at datetime(6) NULL,
  ADD COLUMN attested_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL DEFAULT '';

UPDATE business_profile SET attested_at = published_at, attested_by_name = updated_by_name
WHERE published_at IS NOT NULL;

CREATE TABLE profile_version (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  number int NOT NULL,
  form text NOT NULL,
  published_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  published_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY profile_version_number (client_id, number),
  KEY profile_version_id (id),
  CONSTRAINT profile_version_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT profile_version_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE number_profile (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  number_id binary(16) NOT NULL,
  due_at datetime(6) NULL,
  claim_no bigint NOT NULL DEFAULT 0,
  claimed_until datetime(6) NULL,
  failures int NOT NULL DEFAULT 0,
  sent_number int NOT NULL DEFAULT 0,
  held text NULL,
  read_at datetime(6) NULL,
  problem text NULL,
  version int NOT NULL DEFAULT 0,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY number_profile_number (client_id, number_id),
  KEY number_profile_id (id),
  KEY portfolio_number_profile_due (due_at),
  CONSTRAINT number_profile_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT number_profile_number_fk FOREIGN KEY (client_id, number_id) REFERENCES phone_number (client_id, id),
  CONSTRAINT number_profile_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

ALTER TABLE client ADD COLUMN attest_by date NOT NULL DEFAULT '9999-12-31',
  ADD KEY portfolio_client_attest (attest_by, id);
--rollback ALTER TABLE client DROP KEY portfolio_client_attest, DROP COLUMN attest_by; DROP TABLE number_profile; DROP TABLE profile_version; ALTER TABLE business_profile DROP COLUMN about, DROP COLUMN second_website, DROP COLUMN attested_at, DROP COLUMN attested_by_name;

--changeset bsp:0082-sandbox-profile context:sandbox
--comment: the profiles that the sandbox remembers in Meta's place
CREATE TABLE sandbox_profile (
  number_meta_id varchar(64) NOT NULL,
  fields text NOT NULL,
  PRIMARY KEY (number_meta_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE sandbox_profile;
