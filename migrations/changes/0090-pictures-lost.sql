--liquibase formatted sql

--changeset bsp:0090-pictures-lost
--comment: finds the clients whose picture Meta lost, among all
ALTER TABLE number_profile ADD KEY portfolio_number_profile_lost (picture_lost_at);
--rollback ALTER TABLE number_profile DROP KEY portfolio_number_profile_lost;
