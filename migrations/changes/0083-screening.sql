--liquibase formatted sql

--changeset bsp:0083-screening
--comment: lists that clients are held against (global: they are the provider's), what was found for each client, and which trades the policy forbids or bounds
CREATE TABLE screening_list (
  id binary(16) NOT NULL,
  kind varchar(20) NOT NULL,
  name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  entries int NOT NULL,
  uploaded_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  uploaded_at datetime(6) NOT NULL,
  retired_at datetime(6) NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO screening_list (id, kind, name, entries, uploaded_by_name, uploaded_at)
VALUES (x'019300000000700080000000000000ba', 'BANS', 'Barred by us', 0, '', '2026-11-27 00:00:00');

CREATE TABLE screening_entry (
  id binary(16) NOT NULL,
  list_id binary(16) NOT NULL,
  name varchar(200) NOT NULL,
  registration_number varchar(64) NOT NULL,
  domain varchar(120) NOT NULL,
  phone varchar(20) NOT NULL,
  note varchar(300) NOT NULL,
  PRIMARY KEY (id),
  KEY screening_entry_list (list_id, id),
  CONSTRAINT screening_entry_list_fk FOREIGN KEY (list_id) REFERENCES screening_list (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE screening_hit (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  entry_id binary(16) NOT NULL,
  list_kind varchar(20) NOT NULL,
  list_name varchar(120) NOT NULL,
  entry_name varchar(200) NOT NULL,
  entry_note varchar(300) NOT NULL,
  field varchar(20) NOT NULL,
  value varchar(200) NOT NULL,
  score int NOT NULL,
  reason varchar(20) NOT NULL,
  state varchar(20) NOT NULL,
  first_by binary(16) NULL,
  first_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  first_comment varchar(500) NOT NULL,
  second_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  second_comment varchar(500) NOT NULL,
  found_at datetime(6) NOT NULL,
  decided_at datetime(6) NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY screening_hit_once (client_id, entry_id, field),
  KEY screening_hit_id (id),
  KEY portfolio_screening_hit (state, found_at),
  CONSTRAINT screening_hit_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT screening_hit_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE trade (
  code varchar(60) NOT NULL,
  rule varchar(12) NOT NULL,
  clause varchar(10) NOT NULL,
  least_age int NULL,
  edition varchar(20) NOT NULL,
  PRIMARY KEY (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO trade (code, rule, clause, least_age, edition) VALUES
  ('ADULT_PRODUCTS_AND_SERVICES', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('ALCOHOL_AND_TOBACCO', 'RESTRICTED', 'P4.5', 18, '2024-08-27'),
  ('AUTOMOTIVE_DEALERS', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('BODY_PARTS_FLUIDS', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('BUSINESS_AND_UTILITY', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('CONTENT_AND_APPS', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('CREATORS_AND_CELEBRITIES', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('DATING', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('DRUGS', 'RESTRICTED', 'P4.5', 18, '2024-08-27'),
  ('ENDANGERED_SPECIES', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('FIREARMS', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('FRAUDULENT_MISLEADING_OFFENSIVE', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('GAMBLING', 'RESTRICTED', 'P4.5', 18, '2024-08-27'),
  ('GROCERY_AND_CONVENIENCE_STORE', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('HAZARDOUS_GOODS_AND_MATERIALS', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('HOME', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('HOME_AND_AUTO_MANUFACTURING', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('LIFESTYLE', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('LIVE_NON_ENDANGERED_SPECIES', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('LOANS_DEBT_COLLECTION_BAIL_BONDS', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('LOCAL_EVENTS', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('MEDICAL_HEALTHCARE', 'RESTRICTED', 'P3.4', NULL, '2022-10-25'),
  ('MULTILEVEL_MARKETING', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('NEWS', 'RESTRICTED', 'P4.4', NULL, '2021-10-08'),
  ('NON_PROFIT_AND_RELIGIOUS_ORGS', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('PROFESSIONAL', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('REAL_VIRTUAL_FAKE_CURRENCY', 'PROHIBITED', 'P4.5', NULL, '2022-10-25'),
  ('RESTAURANTS', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('RETAIL', 'OPEN', 'P4.5', NULL, '2022-10-25'),
  ('TRANSPORTATION_AND_ACCOMMODATION', 'OPEN', 'P4.5', NULL, '2022-10-25');

ALTER TABLE client
  ADD COLUMN trade varchar(60) NOT NULL DEFAULT '',
  ADD COLUMN trade_note varchar(500) NOT NULL DEFAULT '',
  ADD COLUMN screened_at datetime(6) NULL;
--rollback ALTER TABLE client DROP COLUMN trade, DROP COLUMN trade_note, DROP COLUMN screened_at; DROP TABLE trade; DROP TABLE screening_hit; DROP TABLE screening_entry; DROP TABLE screening_list;
