--liquibase formatted sql

--changeset bsp:0110-template-words
--comment: what a template says, to be searched, and whether its people have put it away; the words of what is there already come with its next save, since its JSON may be deeper than MySQL reads
ALTER TABLE template
  ADD COLUMN words text NULL,
  ADD COLUMN archived_at datetime(6) NULL;

UPDATE template SET words = LOWER(name);
--rollback ALTER TABLE template DROP COLUMN words, DROP COLUMN archived_at;
