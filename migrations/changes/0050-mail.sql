--liquibase formatted sql

--changeset bsp:0050-mail
--comment: mails that are owed or were sent (global: a mail goes to a person, whatever client it is about)
CREATE TABLE mail (
  id binary(16) NOT NULL,
  recipient varchar(254) NOT NULL,
  subject varchar(200) NOT NULL,
  -- emptied once it was sent, since it may hold a secret link; the demo keeps it
  body text NOT NULL,
  state varchar(10) NOT NULL,
  attempts int NOT NULL,
  due_at datetime(6) NOT NULL,
  last_error varchar(200) NULL,
  created_at datetime(6) NOT NULL,
  sent_at datetime(6) NULL,
  PRIMARY KEY (id),
  KEY mail_due (state, due_at, id),
  KEY mail_recent (created_at, id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE mail;
