--liquibase formatted sql

--changeset bsp:0103-check-terms
--comment: words that the provider adds to the lists of the check, and words of ours it switches off
CREATE TABLE check_term (
  id binary(16) NOT NULL,
  -- the list, such as goods:weapons
  list_name varchar(40) NOT NULL,
  language varchar(10) NOT NULL,
  term varchar(80) NOT NULL,
  -- a word of ours that is not looked for
  switched_off boolean NOT NULL,
  comment varchar(500) NOT NULL,
  added_by varchar(120) NOT NULL,
  added_at datetime(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY check_term_of_list (list_name, language, term)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One row: it grows with each change, by which every node sees that there was one.
CREATE TABLE check_term_version (
  id int NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO check_term_version (id, version) VALUES (1, 0);
--rollback DROP TABLE check_term_version; DROP TABLE check_term;
