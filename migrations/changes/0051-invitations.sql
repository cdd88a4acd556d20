--liquibase formatted sql

--changeset bsp:0051-invitations
--comment: links that were mailed: invitations, and new passwords (global: whoever follows one has not signed in)
CREATE TABLE invitation (
  id binary(16) NOT NULL,
  secret_hash binary(32) NOT NULL,
  email varchar(254) NOT NULL,
  -- absent for the provider's people
  client_id binary(16) NULL,
  -- names of roles between commas
  roles varchar(80) NOT NULL,
  invited_by binary(16) NOT NULL,
  invited_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  invited_at datetime(6) NOT NULL,
  expires_at datetime(6) NOT NULL,
  accepted_at datetime(6) NULL,
  withdrawn_at datetime(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY invitation_secret (secret_hash),
  KEY invitation_email (email, invited_at),
  KEY invitation_client (client_id, invited_at, id),
  CONSTRAINT invitation_client_fk FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE password_link (
  secret_hash binary(32) NOT NULL,
  person_id binary(16) NOT NULL,
  made_at datetime(6) NOT NULL,
  expires_at datetime(6) NOT NULL,
  used_at datetime(6) NULL,
  PRIMARY KEY (secret_hash),
  KEY password_link_person (person_id, made_at),
  CONSTRAINT password_link_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX person_name ON person (name, id);
CREATE INDEX staff_role_role ON staff_role (role, person_id);
--rollback DROP INDEX staff_role_role ON staff_role; DROP INDEX person_name ON person; DROP TABLE password_link; DROP TABLE invitation;
