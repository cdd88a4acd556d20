--liquibase formatted sql

--changeset bsp:0112-template-settings
--comment: what a client wishes for all its templates; no row means that nothing was wished
CREATE TABLE template_setting (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  hold_moves boolean NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY template_setting_client (client_id),
  KEY template_setting_id (id),
  CONSTRAINT template_setting_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT template_setting_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE template_setting;
