--liquibase formatted sql

--changeset bsp:0154-review-settings
--comment: how the provider reviews: hours, who gets what, words for reasons, and whose keys are off
CREATE TABLE review_setting (
  name varchar(40) NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (name)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Words that reviewers take to say why, in both languages.
CREATE TABLE review_reason (
  id binary(16) NOT NULL,
  clause varchar(10) NOT NULL,
  words_en text NOT NULL,
  words_id text NOT NULL,
  PRIMARY KEY (id),
  KEY review_reason_clause (clause, id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The first rule that fits says whose a new round is; what a rule leaves open, fits everything.
CREATE TABLE review_rule (
  id binary(16) NOT NULL,
  position int NOT NULL,
  for_client binary(16) NULL,
  vertical varchar(40) NULL,
  language varchar(20) NULL,
  reviewer binary(16) NOT NULL,
  reviewer_name varchar(120) NOT NULL,
  PRIMARY KEY (id),
  KEY review_rule_position (position, id),
  CONSTRAINT review_rule_client_fk FOREIGN KEY (for_client) REFERENCES client (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Working hours that a client was promised, where they are not those of all.
CREATE TABLE review_target (
  client_id binary(16) NOT NULL,
  id binary(16) NOT NULL,
  hours int NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (client_id, id),
  UNIQUE KEY review_target_client (client_id),
  KEY review_target_id (id),
  CONSTRAINT review_target_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT review_target_is_bound CHECK (client_id <> x'00000000000000000000000000000000')
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- People who work without single keys.
CREATE TABLE review_keys_off (
  person_id binary(16) NOT NULL,
  PRIMARY KEY (person_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO review_reason (id, clause, words_en, words_id) VALUES
  (x'019a0000000070008000000000000001', 'P2.4', 'This promotes something, so it has to be a marketing template.', 'Isinya mempromosikan sesuatu, jadi harus menjadi templat pemasaran.'),
  (x'019a0000000070008000000000000002', 'P2.4', 'Say which order, booking or account this is about, so that it is a utility message.', 'Sebutkan pesanan, pemesanan, atau akun yang dimaksud, supaya menjadi pesan utilitas.'),
  (x'019a0000000070008000000000000003', 'P3.3', 'Do not ask for card, account or identity numbers. The last four digits are enough.', 'Jangan meminta nomor kartu, rekening, atau identitas. Empat angka terakhir sudah cukup.'),
  (x'019a0000000070008000000000000004', 'P1.5', 'The text promises or hides something that could mislead people. Say plainly what they get.', 'Teks ini menjanjikan atau menyembunyikan sesuatu yang dapat menyesatkan. Sebutkan dengan jelas apa yang didapat.'),
  (x'019a0000000070008000000000000005', 'P4.2', 'The tone threatens or shames. Say what is due and how to reach you.', 'Nadanya mengancam atau mempermalukan. Sebutkan apa yang jatuh tempo dan cara menghubungi Anda.'),
  (x'019a0000000070008000000000000006', 'P1.3', 'The message does not tell who sends it. Name the business as people know it.', 'Pesan ini tidak menyebut pengirimnya. Sebutkan nama usaha yang dikenal orang.');
--rollback DROP TABLE review_keys_off; DROP TABLE review_target; DROP TABLE review_rule; DROP TABLE review_reason; DROP TABLE review_setting;
