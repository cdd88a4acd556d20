--liquibase formatted sql

--changeset bsp:0071-session-way
--comment: how a session's person signed in; several_factors: the provider of single sign-on vouched for more than one
ALTER TABLE person_session
  ADD COLUMN signed_in_by varchar(20) NOT NULL DEFAULT 'PASSWORD',
  ADD COLUMN several_factors boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN provider_session varchar(255) NULL,
  ADD KEY person_session_provider (provider_session);
--rollback ALTER TABLE person_session DROP KEY person_session_provider, DROP COLUMN provider_session, DROP COLUMN several_factors, DROP COLUMN signed_in_by;
