--liquibase formatted sql

--changeset bsp:0004-templates
--comment: templates, their immutable versions, and the history of both machines of states
CREATE TABLE template (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  waba_id binary(16) NOT NULL,
  name varchar(512) NOT NULL,
  language varchar(20) NOT NULL,
  category varchar(40) NOT NULL,
  -- the working draft: Meta's create-template body, or nothing once it was submitted
  draft mediumtext NULL,
  draft_contributors text NULL,
  draft_updated_by binary(16) NULL,
  draft_updated_by_name varchar(120) NULL,
  draft_updated_at datetime(6) NULL,
  -- counts changes of the draft alone, so that what Meta reports disturbs no writer
  draft_revision int NOT NULL,
  -- ours: the state of the version submitted last
  current_version_id binary(16) NULL,
  our_state varchar(20) NOT NULL,
  our_state_at datetime(6) NOT NULL,
  -- Meta's, verbatim; each part with the time that an event must not be older than to change it
  meta_id varchar(64) NULL,
  meta_status varchar(120) NULL,
  meta_status_at datetime(6) NULL,
  meta_reason varchar(120) NULL,
  meta_reason_words text NULL,
  meta_recommendation text NULL,
  meta_title varchar(120) NULL,
  meta_until datetime(6) NULL,
  meta_event_at datetime(6) NULL,
  meta_flagged_at datetime(6) NULL,
  meta_locked_at datetime(6) NULL,
  meta_cleared_at datetime(6) NULL,
  meta_category varchar(120) NULL,
  meta_category_at datetime(6) NULL,
  meta_quality varchar(120) NULL,
  meta_quality_at datetime(6) NULL,
  confirmed_at datetime(6) NULL,
  created_at datetime(6) NOT NULL,
  updated_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY template_identity (client_id, waba_id, name, language),
  UNIQUE KEY template_meta (client_id, waba_id, meta_id),
  KEY template_id (id),
  KEY template_recent (client_id, updated_at, id),
  KEY portfolio_template_quality (meta_quality, meta_quality_at),
  CONSTRAINT template_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT template_waba_fk FOREIGN KEY (client_id, waba_id) REFERENCES waba (client_id, id),
  CONSTRAINT template_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE template_version (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  template_id binary(16) NOT NULL,
  number int NOT NULL,
  content mediumtext NOT NULL,
  content_hash binary(32) NOT NULL,
  -- all who worked on the text, as upper-case hexadecimal ids between commas
  contributors text NOT NULL,
  submitted_by binary(16) NOT NULL,
  submitted_by_name varchar(120) NOT NULL,
  submitted_at datetime(6) NOT NULL,
  our_state varchar(20) NOT NULL,
  our_state_at datetime(6) NOT NULL,
  decided_by binary(16) NULL,
  decided_by_name varchar(120) NULL,
  decided_at datetime(6) NULL,
  decision_comment text NULL,
  decision_clause varchar(10) NULL,
  -- Meta's refusal to take it
  problem_code int NULL,
  problem_subcode int NULL,
  problem_title text NULL,
  problem_message text NULL,
  problem_at datetime(6) NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY template_version_number (client_id, template_id, number),
  KEY template_version_id (id),
  CONSTRAINT template_version_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT template_version_template_fk FOREIGN KEY (client_id, template_id) REFERENCES template (client_id, id),
  CONSTRAINT template_version_four_eyes CHECK (decided_by IS NULL
    OR (decided_by <> submitted_by AND LOCATE(HEX(decided_by), contributors) = 0)),
  CONSTRAINT template_version_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE template_history (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  template_id binary(16) NOT NULL,
  version_number int NULL,
  at datetime(6) NOT NULL,
  machine varchar(10) NOT NULL,
  event varchar(120) NOT NULL,
  actor_kind varchar(10) NOT NULL,
  actor_id binary(16) NULL,
  actor_name varchar(120) NOT NULL,
  reason varchar(120) NULL,
  detail text NULL,
  superseded boolean NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  KEY template_history_id (id),
  KEY template_history_template (client_id, template_id, at, id),
  CONSTRAINT template_history_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT template_history_template_fk FOREIGN KEY (client_id, template_id) REFERENCES template (client_id, id),
  CONSTRAINT template_history_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE template_history; DROP TABLE template_version; DROP TABLE template;
