--liquibase formatted sql

--changeset bsp:0168-review-desk-counts
--comment: the counts above the queue are read from an index alone, however much is open
ALTER TABLE review ADD KEY portfolio_review_desk (state, snoozed_until, assigned_to, held_by, held_until);
--rollback ALTER TABLE review DROP KEY portfolio_review_desk;
