-- writer: claims-batch/evidence
-- That a named person looked at a claim's evidence and it proves the damage, or took that back. Append-only; the newest
-- row of a claim counts.
CREATE TABLE evidence_mark (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    claim_id  BIGINT       NOT NULL,
    verified  BOOLEAN      NOT NULL,
    reason    VARCHAR(500) NOT NULL,
    marked_by VARCHAR(100) NOT NULL,
    marked_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    KEY evidence_mark_claim (claim_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The mark of every claim that counts.
CREATE VIEW newest_evidence_mark AS
SELECT m.*
FROM evidence_mark m
JOIN (SELECT claim_id, MAX(id) AS id FROM evidence_mark GROUP BY claim_id) newest ON newest.id = m.id;
