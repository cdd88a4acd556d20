--liquibase formatted sql

--changeset bsp:0155-rejected-wording
--comment: fingerprints of wording that was rejected, without text and without whose it was
CREATE TABLE rejected_wording (
  id binary(16) NOT NULL,
  template_key binary(32) NOT NULL,
  print_key binary(32) NOT NULL,
  said varchar(8) NOT NULL,
  reasons varchar(120) NOT NULL,
  sketch varbinary(512) NOT NULL,
  at datetime(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY rejected_wording_once (template_key, print_key, said)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Two prints with a band in common may be alike.
CREATE TABLE rejected_wording_band (
  band bigint NOT NULL,
  wording_id binary(16) NOT NULL,
  PRIMARY KEY (band, wording_id),
  KEY rejected_wording_band_wording (wording_id),
  CONSTRAINT rejected_wording_band_fk FOREIGN KEY (wording_id) REFERENCES rejected_wording (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--rollback DROP TABLE rejected_wording_band; DROP TABLE rejected_wording;
