--liquibase formatted sql

--changeset bsp:0006-outbox
--comment: what is to be sent to Meta, written in the transaction of the decision it carries out
CREATE TABLE template_outbox (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  template_id binary(16) NOT NULL,
  version_id binary(16) NOT NULL,
  kind varchar(10) NOT NULL,
  state varchar(20) NOT NULL,
  attempts int NOT NULL,
  due_at datetime(6) NOT NULL,
  claim_no bigint NOT NULL,
  claimed_until datetime(6) NULL,
  last_error text NULL,
  created_at datetime(6) NOT NULL,
  done_at datetime(6) NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY template_outbox_version (client_id, version_id),
  KEY template_outbox_id (id),
  KEY portfolio_template_outbox_due (state, due_at, id),
  CONSTRAINT template_outbox_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT template_outbox_template_fk FOREIGN KEY (client_id, template_id) REFERENCES template (client_id, id),
  CONSTRAINT template_outbox_version_fk FOREIGN KEY (client_id, version_id) REFERENCES template_version (client_id, id),
  CONSTRAINT template_outbox_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE template_outbox;
