package kr.outageclaims.intake.web.question;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.outage.OutageCalendar;

/** The pages in their order, and which of them these answers call for. */
public final class ClaimForm {

    private final List<QuestionPage> pages;
    private final ServicePage services;

    public ClaimForm(ServicePage services, List<QuestionPage> pages) {
        this.services = services;
        this.pages = pages;
    }

    /** All pages, to file a claim. */
    public static ClaimForm of(OutageCalendar calendar, EvidenceStore evidence, Clock now) {
        ServicePage services = new ServicePage(calendar);
        return new ClaimForm(
                services,
                List.of(
                        new WhoPage(),
                        services,
                        new HappenedPage(calendar, services, now),
                        new PaidPage(),
                        new LossPage(),
                        new EvidencePage(evidence),
                        new BusinessPage(),
                        new ConsentPage(),
                        new ContactPage(),
                        new AccountPage()));
    }

    public ServicePage services() {
        return services;
    }

    /** Of a form that has such a page. */
    public EvidencePage evidence() {
        return pages.stream()
                .filter(EvidencePage.class::isInstance)
                .map(EvidencePage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    public List<QuestionPage> pages() {
        return pages;
    }

    public QuestionPage first() {
        return pages.get(0);
    }

    public Optional<QuestionPage> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    public Set<QuestionPage> asked(Answers answers) {
        return pages.stream()
                .filter(page -> page.isAsked(answers))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first page that still needs an answer; empty when all is answered. */
    public Optional<QuestionPage> unanswered(Answers answers) {
        return asked(answers).stream()
                .filter(page -> !isAnswered(page, answers))
                .findFirst();
    }

    /** Whether a page may be shown: all pages before it are answered. */
    public boolean isReached(QuestionPage page, Answers answers) {
        return asked(answers).stream()
                .takeWhile(before -> !before.equals(page))
                .allMatch(before -> isAnswered(before, answers));
    }

    /** The page before, for the way back; empty on the first. */
    public Optional<QuestionPage> before(QuestionPage page, Answers answers) {
        return asked(answers).stream().takeWhile(before -> !before.equals(page)).reduce((earlier, later) -> later);
    }

    /** What is sent: nothing of pages that are no longer asked. */
    public Answers asSent(Answers answers) {
        return answers.onlyOf(asked(answers), Set.copyOf(pages));
    }

    private static boolean isAnswered(QuestionPage page, Answers answers) {
        return answers.hasSeen(page) && page.problems(answers).isEmpty();
    }
}
