--liquibase formatted sql

--changeset bsp:0153-review-desk
--comment: who has a round in hand, whose it is, when it is due, and how many have to clear it
ALTER TABLE review ADD COLUMN clauses varchar(200) NULL;
ALTER TABLE review ADD COLUMN reviewers_needed int NOT NULL DEFAULT 1;
ALTER TABLE review ADD COLUMN first_cleared_by binary(16) NULL;
ALTER TABLE review ADD COLUMN first_cleared_by_name varchar(120) NULL;
ALTER TABLE review ADD COLUMN first_cleared_at datetime(6) NULL;
ALTER TABLE review ADD COLUMN held_by binary(16) NULL;
ALTER TABLE review ADD COLUMN held_by_name varchar(120) NULL;
ALTER TABLE review ADD COLUMN held_until datetime(6) NULL;
ALTER TABLE review ADD COLUMN assigned_to binary(16) NULL;
ALTER TABLE review ADD COLUMN assigned_to_name varchar(120) NULL;
ALTER TABLE review ADD COLUMN snoozed_until datetime(6) NULL;
ALTER TABLE review ADD COLUMN snoozed_by_name varchar(120) NULL;
-- by our clock, which counts business hours; absent in rounds of the version before
ALTER TABLE review ADD COLUMN due_at datetime(6) NULL;
ALTER TABLE review ADD COLUMN escalated_at datetime(6) NULL;
ALTER TABLE review ADD CONSTRAINT review_first_eyes CHECK (first_cleared_by IS NULL
  OR first_cleared_by <> submitted_by);
ALTER TABLE review ADD CONSTRAINT review_second_eyes CHECK (state <> 'CLEARED' OR reviewers_needed < 2
  OR (first_cleared_by IS NOT NULL AND decided_by <> first_cleared_by));
CREATE INDEX portfolio_review_due ON review (state, due_at, id);
CREATE INDEX portfolio_review_later ON review (state, snoozed_until, id);
--rollback DROP INDEX portfolio_review_later ON review; DROP INDEX portfolio_review_due ON review;
--rollback ALTER TABLE review DROP CONSTRAINT review_second_eyes; ALTER TABLE review DROP CONSTRAINT review_first_eyes;
--rollback ALTER TABLE review DROP COLUMN escalated_at; ALTER TABLE review DROP COLUMN due_at;
--rollback ALTER TABLE review DROP COLUMN snoozed_by_name; ALTER TABLE review DROP COLUMN snoozed_until;
--rollback ALTER TABLE review DROP COLUMN assigned_to_name; ALTER TABLE review DROP COLUMN assigned_to;
--rollback ALTER TABLE review DROP COLUMN held_until; ALTER TABLE review DROP COLUMN held_by_name; ALTER TABLE review DROP COLUMN held_by;
--rollback ALTER TABLE review DROP COLUMN first_cleared_at; ALTER TABLE review DROP COLUMN first_cleared_by_name; ALTER TABLE review DROP COLUMN first_cleared_by;
--rollback ALTER TABLE review DROP COLUMN reviewers_needed; ALTER TABLE review DROP COLUMN clauses;
