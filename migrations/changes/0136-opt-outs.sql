--liquibase formatted sql

--changeset bsp:0136-opt-outs
--comment: who chose in WhatsApp to have no more messages of a kind: a hash of the number and its last digits
CREATE TABLE opt_out (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  waba_id binary(16) NOT NULL,
  -- the business's own, digits only; empty where Meta named none
  business_number varchar(20) NOT NULL,
  category varchar(120) NOT NULL,
  person_hash binary(32) NOT NULL,
  person_end varchar(4) NOT NULL,
  choice varchar(120) NOT NULL,
  chosen_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY opt_out_once (client_id, waba_id, business_number, category, person_hash),
  KEY opt_out_id (id),
  KEY opt_out_recent (client_id, chosen_at, id),
  CONSTRAINT opt_out_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT opt_out_waba_fk FOREIGN KEY (client_id, waba_id) REFERENCES waba (client_id, id),
  CONSTRAINT opt_out_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE opt_out;
