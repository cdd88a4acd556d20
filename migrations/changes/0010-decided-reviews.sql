--liquibase formatted sql

--changeset bsp:0010-decided-reviews
--comment: the rounds decided last, over all clients
CREATE INDEX portfolio_review_decided ON review (decided_at, id);
--rollback DROP INDEX portfolio_review_decided ON review;
