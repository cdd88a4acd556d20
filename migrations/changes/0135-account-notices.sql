--liquibase formatted sql

--changeset bsp:0135-account-notices
--comment: alerts, reviews and bans over all clients are looked for by what they say
CREATE INDEX portfolio_account_fact_topic ON account_fact (topic, word, at);
--rollback DROP INDEX portfolio_account_fact_topic ON account_fact;
