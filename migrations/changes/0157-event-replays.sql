--liquibase formatted sql

--changeset bsp:0157-event-replays
--comment: events of a filter that are applied again in the background, and how far that has come; running is 1 while it goes on, so that there is one at a time (global: the provider's people work on events of all clients)
CREATE TABLE event_replay (
  id binary(16) NOT NULL,
  -- the moment by which its events are found
  at datetime(6) NOT NULL,
  -- whose wish it is: only what that person sees is taken
  person_id binary(16) NOT NULL,
  -- the filter
  only_state varchar(20) NULL,
  only_field varchar(80) NULL,
  only_client binary(16) NULL,
  only_account varchar(64) NULL,
  received_from datetime(6) NULL,
  received_until datetime(6) NULL,
  mine boolean NOT NULL,
  replayed_at datetime(6) NULL,
  -- the last event that was looked at, in the order of their coming
  last_at datetime(6) NULL,
  last_id binary(16) NULL,
  -- how many there were when it began; counted by whoever begins to work
  total bigint NULL,
  replayed bigint NOT NULL,
  ended_at datetime(6) NULL,
  running tinyint NULL,
  PRIMARY KEY (id),
  UNIQUE KEY event_replay_running (running),
  KEY event_replay_at (at)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE event_replay;
