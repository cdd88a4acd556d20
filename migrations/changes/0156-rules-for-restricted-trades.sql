--liquibase formatted sql

--changeset bsp:0156-rules-for-restricted-trades
--comment: a rule of assignment may be for rounds of clients whose trade is restricted only
ALTER TABLE review_rule
  ADD COLUMN restricted_trade boolean NOT NULL DEFAULT FALSE;
--rollback ALTER TABLE review_rule DROP COLUMN restricted_trade;
