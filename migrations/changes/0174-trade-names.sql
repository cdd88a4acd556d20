--liquibase formatted sql

--changeset bsp:0174-trade-names
--comment: what a client calls itself elsewhere, separated by semicolons (expand)
ALTER TABLE client ADD COLUMN trade_names varchar(1209) NOT NULL DEFAULT '';
--rollback ALTER TABLE client DROP COLUMN trade_names;

--changeset bsp:0174-trade-countries
--comment: in which countries a trade is allowed by that edition, as ISO 3166-1 letters separated by commas; empty where no limit is known (expand)
ALTER TABLE trade ADD COLUMN countries varchar(800) NOT NULL DEFAULT '';
--rollback ALTER TABLE trade DROP COLUMN countries;
