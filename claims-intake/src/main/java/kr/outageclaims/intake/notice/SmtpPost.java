package kr.outageclaims.intake.notice;

import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to a mail server. */
final class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final String MILLIS = "10000";

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final String from;

    SmtpPost(MailSettings settings) {
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        Properties how = server.getJavaMailProperties();
        how.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        how.setProperty("mail.smtp.starttls.enable", "true");
        how.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls()));
        how.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        how.setProperty("mail.smtp.connectiontimeout", MILLIS);
        how.setProperty("mail.smtp.timeout", MILLIS);
        how.setProperty("mail.smtp.writetimeout", MILLIS);
        from = settings.from();
    }

    @Override
    public Outcome send(Message message) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(message.to().address());
        mail.setSubject(message.subject());
        mail.setText(message.text());
        try {
            server.send(mail);
            return Outcome.SENT;
        } catch (MailException e) {
            Outcome outcome = isRefused(e) ? Outcome.REFUSED : Outcome.NOT_NOW;
            // its message may quote the address
            LOG.warn("mail server: {} {}", outcome, e.getClass().getSimpleName());
            return outcome;
        }
    }

    private static boolean isRefused(MailException e) {
        return e instanceof MailSendException sending
                && sending.getFailedMessages().values().stream()
                        .anyMatch(fault -> fault instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0);
    }
}
