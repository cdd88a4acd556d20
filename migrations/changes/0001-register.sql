--liquibase formatted sql

--changeset bsp:0001-register
--comment: the register of clients, and which client a WhatsApp Business Account belongs to (global tables)
CREATE TABLE client (
  id binary(16) NOT NULL,
  name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  legal_name varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  city varchar(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  standing varchar(20) NOT NULL,
  created_at datetime(6) NOT NULL,
  updated_at datetime(6) NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (id),
  KEY portfolio_client_name (name, id),
  KEY portfolio_client_standing (standing, name, id),
  CONSTRAINT client_is_bound CHECK (id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE waba_route (
  waba_meta_id varchar(64) NOT NULL,
  client_id binary(16) NOT NULL,
  PRIMARY KEY (waba_meta_id),
  KEY waba_route_client (client_id),
  CONSTRAINT waba_route_client_fk FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE waba_route; DROP TABLE client;
