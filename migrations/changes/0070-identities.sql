--liquibase formatted sql

--changeset bsp:0070-identities
--comment: who of the staff is whom at the provider of single sign-on (global: it is read before anybody has signed in); the id is the SHA-256 of issuer and subject
CREATE TABLE person_identity (
  id binary(32) NOT NULL,
  person_id binary(16) NOT NULL,
  issuer varchar(255) NOT NULL,
  subject varchar(255) NOT NULL,
  linked_at datetime(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_identity_person (person_id, issuer),
  CONSTRAINT person_identity_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE person_identity;
