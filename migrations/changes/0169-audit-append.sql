--liquibase formatted sql

--changeset bsp:0169-audit-append splitStatements:false
--comment: an entry with its details and the head of its chain in one call instead of three
-- Changes nothing where the chain does not end as the caller believes, so that it calls again after
-- having locked the head. Runs with the rights of whoever calls it.
CREATE PROCEDURE audit_append(
  IN in_chain binary(16),
  IN in_before bigint,
  IN in_prev_hash binary(32),
  IN in_hash binary(32),
  IN in_at datetime(6),
  IN in_actor_kind varchar(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN in_actor binary(16),
  IN in_action varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN in_subject_kind varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN in_subject_id varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN in_subject_name varchar(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN in_entry mediumblob,
  IN in_who_salt binary(16),
  IN in_who mediumblob,
  IN in_what_salt binary(16),
  IN in_what mediumblob)
  MODIFIES SQL DATA
  SQL SECURITY INVOKER
BEGIN
  UPDATE audit_head SET seq = in_before + 1, hash = in_hash
    WHERE chain_id = in_chain AND seq = in_before AND hash = in_prev_hash;
  IF ROW_COUNT() = 1 THEN
    INSERT INTO audit_entry (chain_id, seq, at, actor_kind, actor_id, action, subject_kind,
        subject_id, subject_name, entry, prev_hash, hash)
      VALUES (in_chain, in_before + 1, in_at, in_actor_kind, in_actor, in_action, in_subject_kind,
        in_subject_id, in_subject_name, in_entry, in_prev_hash, in_hash);
    IF in_who IS NOT NULL AND in_what IS NOT NULL THEN
      INSERT INTO audit_detail (chain_id, seq, part, salt, body)
        VALUES (in_chain, in_before + 1, 'WHO', in_who_salt, in_who),
          (in_chain, in_before + 1, 'WHAT', in_what_salt, in_what);
    ELSEIF in_who IS NOT NULL THEN
      INSERT INTO audit_detail (chain_id, seq, part, salt, body)
        VALUES (in_chain, in_before + 1, 'WHO', in_who_salt, in_who);
    ELSEIF in_what IS NOT NULL THEN
      INSERT INTO audit_detail (chain_id, seq, part, salt, body)
        VALUES (in_chain, in_before + 1, 'WHAT', in_what_salt, in_what);
    END IF;
  END IF;
END
--rollback DROP PROCEDURE audit_append
