--liquibase formatted sql

--changeset bsp:0110-template-words
--comment: what a template says, to be searched, and whether its people have put it away
ALTER TABLE template
  ADD COLUMN words text NULL,
  ADD COLUMN archived_at datetime(6) NULL;

UPDATE template t
  LEFT JOIN template_version v ON v.client_id = t.client_id AND v.id = t.current_version_id
  SET t.words = LEFT(LOWER(CONCAT_WS(' ', t.name,
    JSON_EXTRACT(COALESCE(t.draft, v.content), '$.components[*].text'),
    JSON_EXTRACT(COALESCE(t.draft, v.content), '$.components[*].buttons[*].text'))), 12000);
--rollback ALTER TABLE template DROP COLUMN words, DROP COLUMN archived_at;
