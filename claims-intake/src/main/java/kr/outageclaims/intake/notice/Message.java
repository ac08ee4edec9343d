package kr.outageclaims.intake.notice;

import kr.outageclaims.intake.claimant.EmailAddress;

/** One mail. Never printed. */
record Message(EmailAddress to, String subject, String text) {

    Message {
        if (subject.indexOf('\n') >= 0 || subject.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    /** Address and subject are one line each, the text is what follows. */
    String joined() {
        return to.address() + "\n" + subject + "\n" + text;
    }

    static Message of(String joined) {
        String[] parts = joined.split("\n", 3);
        return new Message(new EmailAddress(parts[0]), parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "Message(masked)";
    }
}
