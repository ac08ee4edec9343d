package kr.outageclaims.intake.notice;

import org.springframework.beans.factory.annotation.Value;

/**
 * The mail server, see {@code intake.properties}.
 *
 * @param host empty when there is none: then messages wait in the outbox
 * @param user empty when the server asks for none
 * @param from the sender's address
 * @param tls whether a connection without TLS is refused
 */
record MailSettings(
        @Value("${claims.smtp.host}") String host,
        @Value("${claims.smtp.port}") int port,
        @Value("${claims.smtp.user}") String user,
        @Value("${claims.smtp.password}") String password,
        @Value("${claims.smtp.from}") String from,
        @Value("${claims.smtp.tls}") boolean tls) {

    boolean hasServer() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings(" + host + ":" + port + ")";
    }
}
