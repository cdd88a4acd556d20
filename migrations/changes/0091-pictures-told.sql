--liquibase formatted sql

--changeset bsp:0091-pictures-told
--comment: by Meta's clock, when it spoke last of the picture of a number, so that no older word counts
ALTER TABLE number_profile ADD COLUMN picture_told_at datetime(6) NULL;
--rollback ALTER TABLE number_profile DROP COLUMN picture_told_at;
