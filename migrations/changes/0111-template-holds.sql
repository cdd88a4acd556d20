--liquibase formatted sql

--changeset bsp:0111-template-holds
--comment: that nobody should send a template: held by a person with a reason, or by itself since when because of a move that Meta announced; and from where that move leads
ALTER TABLE template
  ADD COLUMN hold_at datetime(6) NULL,
  ADD COLUMN hold_reason text NULL,
  ADD COLUMN hold_by binary(16) NULL,
  ADD COLUMN hold_by_name varchar(120) NULL,
  ADD COLUMN hold_move_at datetime(6) NULL,
  ADD COLUMN meta_move_from varchar(120) NULL;
--rollback ALTER TABLE template DROP COLUMN hold_at, DROP COLUMN hold_reason, DROP COLUMN hold_by, DROP COLUMN hold_by_name, DROP COLUMN hold_move_at, DROP COLUMN meta_move_from;
