--liquibase formatted sql

--changeset bsp:0056-ends-of-links
--comment: invitations and links to a new password that ran out long ago are found to be deleted
CREATE INDEX invitation_expires ON invitation (expires_at, id);
CREATE INDEX password_link_expires ON password_link (expires_at, secret_hash);
--rollback DROP INDEX password_link_expires ON password_link; DROP INDEX invitation_expires ON invitation;
