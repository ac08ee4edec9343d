-- writer: claims-intake/progress
-- Codes are deleted once they open nothing and count for no limit any more; found by their end, so that deleting them
-- holds up nobody who asks for one.
CREATE INDEX one_time_code_expires_at ON one_time_code (expires_at);
