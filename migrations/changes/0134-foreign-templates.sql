--liquibase formatted sql

--changeset bsp:0134-foreign-templates
--comment: templates that Meta lists for an account and that the console does not have, to be taken over
CREATE TABLE foreign_template (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  waba_id binary(16) NOT NULL,
  meta_id varchar(64) NOT NULL,
  name varchar(512) NOT NULL,
  language varchar(120) NOT NULL,
  category varchar(120) NOT NULL,
  status varchar(120) NOT NULL,
  quality varchar(120) NULL,
  content mediumtext NOT NULL,
  first_seen_at datetime(6) NOT NULL,
  seen_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY foreign_template_meta (client_id, waba_id, meta_id),
  KEY foreign_template_id (id),
  KEY foreign_template_name (client_id, name(100), id),
  CONSTRAINT foreign_template_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT foreign_template_waba_fk FOREIGN KEY (client_id, waba_id) REFERENCES waba (client_id, id),
  CONSTRAINT foreign_template_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE foreign_template;
