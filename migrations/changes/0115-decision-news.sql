--liquibase formatted sql

--changeset bsp:0115-decision-news
--comment: templates of which a decision, ours or Meta's, was not told to those who wrote them yet; by_id who made it, where a person did
CREATE TABLE template_decision_news (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  template_id binary(16) NOT NULL,
  matter varchar(10) NOT NULL,
  at datetime(6) NOT NULL,
  by_id binary(16) NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY template_decision_news_matter (client_id, template_id, matter),
  KEY template_decision_news_id (id),
  KEY portfolio_template_decision_news (at),
  CONSTRAINT template_decision_news_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT template_decision_news_template_fk FOREIGN KEY (client_id, template_id) REFERENCES template (client_id, id),
  CONSTRAINT template_decision_news_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE template_decision_news;
