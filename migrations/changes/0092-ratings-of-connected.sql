--liquibase formatted sql

--changeset bsp:0092-ratings-of-connected
--comment: numbers are counted by rating, with the account of each, from an index alone
ALTER TABLE phone_number ADD KEY portfolio_phone_number_rating (quality_rating, client_id, waba_id);
--rollback ALTER TABLE phone_number DROP KEY portfolio_phone_number_rating;
