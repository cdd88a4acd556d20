--liquibase formatted sql

--changeset bsp:0131-template-moves
--comment: a move to another category that Meta announced, the texts that Meta holds, and when a flagged template will be disabled
ALTER TABLE template
  ADD COLUMN meta_disable_at datetime(6) NULL,
  ADD COLUMN meta_move_to varchar(120) NULL,
  ADD COLUMN meta_move_at datetime(6) NULL,
  ADD COLUMN meta_move_told_at datetime(6) NULL,
  ADD COLUMN meta_moved_at datetime(6) NULL,
  ADD COLUMN meta_texts mediumtext NULL,
  ADD COLUMN meta_texts_at datetime(6) NULL;
--rollback ALTER TABLE template DROP COLUMN meta_disable_at, DROP COLUMN meta_move_to, DROP COLUMN meta_move_at, DROP COLUMN meta_move_told_at, DROP COLUMN meta_moved_at, DROP COLUMN meta_texts, DROP COLUMN meta_texts_at;
