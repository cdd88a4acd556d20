--liquibase formatted sql

--changeset bsp:0158-unused-samples
--comment: when it was last looked whether something still names the sample, and since when nothing does
ALTER TABLE template_sample
  ADD COLUMN looked_at datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  ADD COLUMN unused_since datetime(6) NULL,
  ADD KEY portfolio_template_sample_looked (looked_at);
--rollback ALTER TABLE template_sample DROP KEY portfolio_template_sample_looked, DROP COLUMN looked_at, DROP COLUMN unused_since;
