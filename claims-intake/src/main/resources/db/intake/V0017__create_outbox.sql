-- writer: claims-intake/notice
-- Messages on their way to claimants. Address and text are sealed under the outbox's own key and erased when the message
-- was sent, given up or came too late.
CREATE TABLE outbox (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    kind       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'receipt, one-time-code, draft-code',
    once       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'what it is about: a second message of the kind about the same is not taken',
    sealed     VARBINARY(16000) NULL COMMENT 'address, subject and text',
    state      VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'WAITING, SENT, GIVEN_UP, TOO_LATE',
    created_at DATETIME(3)  NOT NULL,
    next_at    DATETIME(3)  NOT NULL COMMENT 'not to be tried before; while one is being sent, when another may try',
    useful_until DATETIME(3) NOT NULL,
    tries      INT          NOT NULL DEFAULT 0,
    ended_at   DATETIME(3)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY outbox_once (kind, once),
    KEY outbox_due (state, next_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
