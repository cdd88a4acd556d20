--liquibase formatted sql

--changeset bsp:0009-sandbox context:sandbox
--comment: what the sandbox remembers in Meta's place; it exists where the sandbox runs
CREATE TABLE sandbox_template (
  meta_id varchar(64) NOT NULL,
  waba_meta_id varchar(64) NOT NULL,
  name varchar(512) NOT NULL,
  language varchar(20) NOT NULL,
  category varchar(40) NOT NULL,
  status varchar(40) NOT NULL,
  rejected_reason varchar(80) NULL,
  components mediumtext NOT NULL,
  quality varchar(20) NOT NULL,
  created_at datetime(6) NOT NULL,
  PRIMARY KEY (meta_id),
  UNIQUE KEY sandbox_template_identity (waba_meta_id, name, language)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE sandbox_number (
  meta_id varchar(64) NOT NULL,
  waba_meta_id varchar(64) NOT NULL,
  display_number varchar(40) NOT NULL,
  verified_name varchar(200) NOT NULL,
  status varchar(40) NOT NULL,
  quality varchar(20) NOT NULL,
  messaging_limit varchar(40) NOT NULL,
  PRIMARY KEY (meta_id),
  KEY sandbox_number_waba (waba_meta_id, meta_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A webhook that is owed, and what happens to a template at Meta at the moment it falls due.
CREATE TABLE sandbox_webhook (
  id binary(16) NOT NULL,
  created_at datetime(6) NOT NULL,
  due_at datetime(6) NOT NULL,
  attempts int NOT NULL,
  body mediumtext NOT NULL,
  template_meta_id varchar(64) NULL,
  template_status varchar(40) NULL,
  template_reason varchar(80) NULL,
  template_quality varchar(20) NULL,
  PRIMARY KEY (id),
  KEY sandbox_webhook_due (due_at, id),
  KEY sandbox_webhook_template (template_meta_id, attempts)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE sandbox_webhook; DROP TABLE sandbox_number; DROP TABLE sandbox_template;
