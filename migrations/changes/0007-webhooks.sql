--liquibase formatted sql

--changeset bsp:0007-webhooks
--comment: the inbox: deliveries as they came, and the events found in them (global: a delivery has no client before it is read)
CREATE TABLE webhook_delivery (
  id binary(16) NOT NULL,
  received_at datetime(6) NOT NULL,
  body longblob NOT NULL,
  state varchar(20) NOT NULL,
  attempts int NOT NULL,
  due_at datetime(6) NOT NULL,
  problem text NULL,
  PRIMARY KEY (id),
  KEY webhook_delivery_due (state, due_at, id),
  KEY portfolio_webhook_delivery_recent (state, received_at, id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE webhook_event (
  id binary(16) NOT NULL,
  delivery_id binary(16) NOT NULL,
  dedupe_key binary(32) NOT NULL,
  received_at datetime(6) NOT NULL,
  waba_meta_id varchar(64) NULL,
  client_id binary(16) NULL,
  field varchar(80) NOT NULL,
  occurred_at datetime(6) NOT NULL,
  value mediumtext NOT NULL,
  state varchar(20) NOT NULL,
  attempts int NOT NULL,
  misses int NOT NULL,
  due_at datetime(6) NOT NULL,
  problem text NULL,
  settled_at datetime(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY webhook_event_once (dedupe_key),
  KEY webhook_event_due (state, due_at, id),
  KEY webhook_event_lane (state, waba_meta_id, occurred_at, id),
  KEY portfolio_webhook_event_recent (received_at, id),
  KEY portfolio_webhook_event_state (state, received_at, id),
  KEY portfolio_webhook_event_field (field, received_at, id),
  KEY webhook_event_client (client_id, received_at, id),
  CONSTRAINT webhook_event_delivery_fk FOREIGN KEY (delivery_id) REFERENCES webhook_delivery (id),
  CONSTRAINT webhook_event_client_fk FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE webhook_event; DROP TABLE webhook_delivery;
