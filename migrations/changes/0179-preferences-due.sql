--liquibase formatted sql

--changeset bsp:0179-preferences-due
--comment: what people chose about messages was stored and not applied when it came; it is now
UPDATE webhook_event SET state = 'DUE', attempts = 0, misses = 0, due_at = received_at,
    settled_at = NULL, problem = NULL
  WHERE field = 'user_preferences' AND state = 'STORED' AND client_id IS NOT NULL;
--rollback SELECT 1;
