--liquibase formatted sql

--changeset bsp:0176-losses-of-gone-accounts
--comment: no picture can be put up again for a number whose account was disconnected
UPDATE number_profile p
  JOIN phone_number n ON n.client_id = p.client_id AND n.id = p.number_id
  JOIN waba w ON w.client_id = n.client_id AND w.id = n.waba_id
  SET p.picture_lost_at = NULL
  WHERE w.disconnected_at IS NOT NULL AND p.picture_lost_at IS NOT NULL;
--rollback empty
