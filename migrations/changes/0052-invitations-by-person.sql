--liquibase formatted sql

--changeset bsp:0052-invitations-by-person
--comment: counts what one person sent within an hour
CREATE INDEX invitation_by ON invitation (invited_by, invited_at);
--rollback DROP INDEX invitation_by ON invitation;
