--liquibase formatted sql

--changeset bsp:0055-mail-claims
--comment: claims of mails that are being handed over, and until when a mail is of use
ALTER TABLE mail
  ADD COLUMN claim_no bigint NOT NULL DEFAULT 0,
  ADD COLUMN claimed_until datetime(6) NULL,
  -- absent in rows of the version before, which know no end
  ADD COLUMN good_until datetime(6) NULL;

UPDATE mail SET good_until = created_at + INTERVAL 7 DAY;
--rollback ALTER TABLE mail DROP COLUMN good_until, DROP COLUMN claimed_until, DROP COLUMN claim_no;
