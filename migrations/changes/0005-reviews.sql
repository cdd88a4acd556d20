--liquibase formatted sql

--changeset bsp:0005-reviews
--comment: rounds of in-house review; the check keeps maker and checker apart whatever the code does
CREATE TABLE review (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  template_id binary(16) NOT NULL,
  version_id binary(16) NOT NULL,
  version_number int NOT NULL,
  template_name varchar(512) NOT NULL,
  language varchar(20) NOT NULL,
  category varchar(40) NOT NULL,
  content_hash binary(32) NOT NULL,
  blocking_findings int NOT NULL,
  warning_findings int NOT NULL,
  submitted_by binary(16) NOT NULL,
  submitted_by_name varchar(120) NOT NULL,
  submitted_at datetime(6) NOT NULL,
  state varchar(20) NOT NULL,
  decided_by binary(16) NULL,
  decided_by_name varchar(120) NULL,
  decided_at datetime(6) NULL,
  comment text NULL,
  clause varchar(10) NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY review_version (client_id, version_id),
  KEY review_id (id),
  KEY review_template (client_id, template_id, submitted_at),
  KEY portfolio_review_queue (state, submitted_at, id),
  CONSTRAINT review_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT review_template_fk FOREIGN KEY (client_id, template_id) REFERENCES template (client_id, id),
  CONSTRAINT review_version_fk FOREIGN KEY (client_id, version_id) REFERENCES template_version (client_id, id),
  CONSTRAINT review_four_eyes CHECK (decided_by IS NULL OR decided_by <> submitted_by),
  CONSTRAINT review_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE review;
