--liquibase formatted sql

--changeset bsp:0170-people-of-names
--comment: whose each name is that histories keep, so that it can be erased with the person (expand)
ALTER TABLE business_profile
  ADD COLUMN updated_by binary(16) NULL,
  ADD COLUMN attested_by binary(16) NULL;
ALTER TABLE profile_version ADD COLUMN published_by binary(16) NULL;
ALTER TABLE client_step ADD COLUMN settled_by binary(16) NULL;
ALTER TABLE screening_list ADD COLUMN uploaded_by binary(16) NULL;
ALTER TABLE screening_hit ADD COLUMN second_by binary(16) NULL;
ALTER TABLE number_call ADD COLUMN by_id binary(16) NULL;
ALTER TABLE profile_picture ADD COLUMN uploaded_by binary(16) NULL;
ALTER TABLE review ADD COLUMN snoozed_by binary(16) NULL;
ALTER TABLE check_term ADD COLUMN added_by_id binary(16) NULL;
--rollback ALTER TABLE check_term DROP COLUMN added_by_id; ALTER TABLE review DROP COLUMN snoozed_by; ALTER TABLE profile_picture DROP COLUMN uploaded_by; ALTER TABLE number_call DROP COLUMN by_id; ALTER TABLE screening_hit DROP COLUMN second_by; ALTER TABLE screening_list DROP COLUMN uploaded_by; ALTER TABLE client_step DROP COLUMN settled_by; ALTER TABLE profile_version DROP COLUMN published_by; ALTER TABLE business_profile DROP COLUMN updated_by, DROP COLUMN attested_by;

--changeset bsp:0170-people-of-names-known
--comment: for what is there already, where only one person has that name
UPDATE business_profile t JOIN (SELECT name, MIN(id) AS id FROM person GROUP BY name HAVING COUNT(*) = 1) p
  ON p.name = t.updated_by_name SET t.updated_by = p.id WHERE t.updated_by IS NULL;
UPDATE business_profile t JOIN (SELECT name, MIN(id) AS id FROM person GROUP BY name HAVING COUNT(*) = 1) p
  ON p.name = t.attested_by_name SET t.attested_by = p.id WHERE t.attested_by IS NULL;
UPDATE profile_version t JOIN (SELECT name, MIN(id) AS id FROM person GROUP BY name HAVING COUNT(*) = 1) p
  ON p.name = t.published_by_name SET t.published_by = p.id WHERE t.published_by IS NULL;
UPDATE client_step t JOIN (SELECT name, MIN(id) AS id FROM person GROUP BY name HAVING COUNT(*) = 1) p
  ON p.name = t.settled_by_name SET t.settled_by = p.id WHERE t.settled_by IS NULL;
UPDATE screening_list t JOIN (SELECT name, MIN(id) AS id FROM person GROUP BY name HAVING COUNT(*) = 1) p
  ON p.name = t.uploaded_by_name SET t.uploaded_by = p.id WHERE t.uploaded_by IS NULL;
UPDATE screening_hit t JOIN (SELECT name, MIN(id) AS id FROM person GROUP BY name HAVING COUNT(*) = 1) p
  ON p.name = t.second_by_name SET t.second_by = p.id
  WHERE t.second_by IS NULL AND (t.first_by IS NULL OR t.first_by <> p.id);
UPDATE number_call t JOIN (SELECT name, MIN(id) AS id FROM person GROUP BY name HAVING COUNT(*) = 1) p
  ON p.name = t.by_name SET t.by_id = p.id WHERE t.by_id IS NULL;
UPDATE check_term t JOIN (SELECT name, MIN(id) AS id FROM person GROUP BY name HAVING COUNT(*) = 1) p
  ON p.name = t.added_by SET t.added_by_id = p.id WHERE t.added_by_id IS NULL;
--rollback SELECT 1;

--changeset bsp:0170-screening-four-eyes
--comment: whoever decides on a likeness is not who said the first word
ALTER TABLE screening_hit ADD CONSTRAINT screening_hit_four_eyes
  CHECK (first_by IS NULL OR second_by IS NULL OR first_by <> second_by);
--rollback ALTER TABLE screening_hit DROP CONSTRAINT screening_hit_four_eyes;
