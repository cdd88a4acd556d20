--liquibase formatted sql

--changeset bsp:0013-portfolio-indexes
--comment: what Meta stopped, over all clients; and templates counted by rating from the index alone
CREATE INDEX portfolio_template_meta_status ON template (meta_status, meta_status_at, meta_quality);
--rollback DROP INDEX portfolio_template_meta_status ON template;
