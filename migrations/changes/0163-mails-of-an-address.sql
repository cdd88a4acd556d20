--liquibase formatted sql

--changeset bsp:0163-mails-of-an-address
--comment: the mails to an address are looked for when a person is erased
CREATE INDEX mail_recipient ON mail (recipient, id);
--rollback DROP INDEX mail_recipient ON mail;
