--liquibase formatted sql

--changeset bsp:0104-template-samples
--comment: samples of headers, to be uploaded to Meta again when a handle has become old
CREATE TABLE template_sample (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  -- SHA-256 of the handle by which templates name it: the first that Meta gave
  named_by binary(32) NOT NULL,
  file_name varchar(40) NOT NULL,
  media_type varchar(40) NOT NULL,
  content mediumblob NOT NULL,
  -- the handle that Meta gave last, and when
  handle text NOT NULL,
  uploaded_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY template_sample_handle (client_id, named_by),
  KEY template_sample_id (id),
  CONSTRAINT template_sample_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT template_sample_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE template_sample;
