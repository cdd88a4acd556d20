--liquibase formatted sql

--changeset bsp:0089-profile-pictures
--comment: pictures of business profiles, which of them a profile has, and what Meta has of them for each number
CREATE TABLE profile_picture (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  -- a square JPEG, written by the console itself
  content mediumblob NOT NULL,
  side int NOT NULL,
  -- FALSE until a profile is saved with it
  kept boolean NOT NULL,
  uploaded_by_name varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci NOT NULL,
  uploaded_at datetime(6) NOT NULL,
  version int NOT NULL DEFAULT 0,
  PRIMARY KEY (client_id, id),
  KEY profile_picture_id (id),
  CONSTRAINT profile_picture_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT profile_picture_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

ALTER TABLE business_profile
  ADD COLUMN picture_id binary(16) NULL,
  ADD KEY business_profile_picture (client_id, picture_id),
  ADD CONSTRAINT business_profile_picture_fk FOREIGN KEY (client_id, picture_id) REFERENCES profile_picture (client_id, id);

ALTER TABLE number_profile
  -- which picture was sent to the number last
  ADD COLUMN sent_picture binary(16) NULL,
  -- when Meta showed a picture last, and since when it says that it lost it
  ADD COLUMN picture_seen_at datetime(6) NULL,
  ADD COLUMN picture_lost_at datetime(6) NULL;
--rollback ALTER TABLE number_profile DROP COLUMN sent_picture, DROP COLUMN picture_seen_at, DROP COLUMN picture_lost_at; ALTER TABLE business_profile DROP FOREIGN KEY business_profile_picture_fk; ALTER TABLE business_profile DROP KEY business_profile_picture, DROP COLUMN picture_id; DROP TABLE profile_picture;
