--liquibase formatted sql

--changeset bsp:0114-template-hold-news
--comment: templates that were held from use or released and of which nobody was told yet; id is that of the template, by_id who did it, if one person did it all
CREATE TABLE template_hold_news (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  at datetime(6) NOT NULL,
  by_id binary(16) NULL,
  PRIMARY KEY (client_id, id),
  KEY template_hold_news_id (id),
  KEY portfolio_template_hold_news (at),
  CONSTRAINT template_hold_news_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT template_hold_news_template_fk FOREIGN KEY (client_id, id) REFERENCES template (client_id, id),
  CONSTRAINT template_hold_news_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE template_hold_news;
