--liquibase formatted sql

--changeset bsp:0180-ends-of-replays
--comment: how the applying again of a filter's events ended, and how often it failed since it went on last
ALTER TABLE event_replay
  ADD COLUMN outcome varchar(20) NULL,
  ADD COLUMN failures int NOT NULL DEFAULT 0;
UPDATE event_replay SET outcome = 'DONE' WHERE ended_at IS NOT NULL;
ALTER TABLE event_replay
  ADD CONSTRAINT event_replay_ends CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  ADD CONSTRAINT event_replay_runs CHECK ((ended_at IS NULL) = (running IS NOT NULL));
--rollback ALTER TABLE event_replay DROP CONSTRAINT event_replay_runs, DROP CONSTRAINT event_replay_ends, DROP COLUMN failures, DROP COLUMN outcome;
