--liquibase formatted sql

--changeset bsp:0057-ends-of-mails
--comment: mails whose words are of no use any more are found to forget them
CREATE INDEX mail_good_until ON mail (good_until, id);
--rollback DROP INDEX mail_good_until ON mail;
