--liquibase formatted sql

--changeset bsp:0011-meta-words
--comment: what Meta says of a number is kept in the lengths in which all its words are kept
ALTER TABLE phone_number
  MODIFY display_number varchar(120) NOT NULL,
  MODIFY digits varchar(120) NOT NULL,
  MODIFY verified_name varchar(512) NOT NULL,
  MODIFY status varchar(120) NOT NULL,
  MODIFY quality_rating varchar(120) NOT NULL,
  MODIFY messaging_limit varchar(120) NOT NULL;
--rollback ALTER TABLE phone_number MODIFY display_number varchar(40) NOT NULL, MODIFY digits varchar(20) NOT NULL, MODIFY verified_name varchar(200) NOT NULL, MODIFY status varchar(40) NOT NULL, MODIFY quality_rating varchar(20) NOT NULL, MODIFY messaging_limit varchar(40) NOT NULL;
