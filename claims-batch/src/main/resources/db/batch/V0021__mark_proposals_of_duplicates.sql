-- writer: claims-batch/propose
-- Until now a claim that was proposed kept its link, or its having none.
UPDATE proposal p JOIN duplicate_link l ON l.claim_id = p.claim_id SET p.duplicate = TRUE;
