--liquibase formatted sql

--changeset bsp:0003-clients
--comment: what belongs to one client: its business profile, WhatsApp Business Accounts and numbers
CREATE TABLE business_profile (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  display_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  description varchar(512) NOT NULL,
  address varchar(256) NOT NULL,
  vertical varchar(40) NOT NULL,
  email varchar(128) NOT NULL,
  website varchar(256) NOT NULL,
  phone varchar(32) NOT NULL,
  support_contact varchar(200) NOT NULL,
  published_at datetime(6) NULL,
  published_by binary(16) NULL,
  updated_at datetime(6) NOT NULL,
  updated_by_name varchar(120) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY business_profile_client (client_id),
  KEY business_profile_id (id),
  CONSTRAINT business_profile_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT business_profile_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE waba (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  meta_id varchar(64) NOT NULL,
  name varchar(200) NOT NULL,
  numbers_due_at datetime(6) NULL,
  numbers_read_at datetime(6) NULL,
  created_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY waba_meta (client_id, meta_id),
  KEY waba_id (id),
  KEY portfolio_waba_numbers_due (numbers_due_at),
  CONSTRAINT waba_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT waba_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE phone_number (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  waba_id binary(16) NOT NULL,
  meta_id varchar(64) NOT NULL,
  display_number varchar(40) NOT NULL,
  digits varchar(20) NOT NULL,
  verified_name varchar(200) NOT NULL,
  status varchar(40) NOT NULL,
  quality_rating varchar(20) NOT NULL,
  quality_since datetime(6) NOT NULL,
  messaging_limit varchar(40) NOT NULL,
  updated_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY phone_number_meta (client_id, meta_id),
  KEY phone_number_id (id),
  KEY phone_number_digits (client_id, waba_id, digits),
  KEY portfolio_phone_number_quality (quality_rating, quality_since),
  CONSTRAINT phone_number_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT phone_number_waba_fk FOREIGN KEY (client_id, waba_id) REFERENCES waba (client_id, id),
  CONSTRAINT phone_number_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE phone_number; DROP TABLE waba; DROP TABLE business_profile;
