package kr.outageclaims.intake.web;

import java.util.List;
import java.util.Locale;
import kr.outageclaims.intake.web.form.Opening;
import kr.outageclaims.intake.web.form.WebSettings;
import kr.outageclaims.intake.web.question.DayText;
import kr.outageclaims.intake.web.question.ServicePage;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.Incident;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.outage.OutageWindow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: also the notice that the law asks for (Telecommunications Business Act, art. 33). */
@Controller
class StartPage {

    /** What was down, until when. */
    record Down(String service, List<DownFeature> features) {}

    record DownFeature(String name, String until) {}

    private final OutageCalendar calendar;
    private final WebSettings settings;
    private final Opening opening;
    private final Criteria criteria;

    StartPage(OutageCalendar calendar, WebSettings settings, Opening opening, Criteria criteria) {
        this.calendar = calendar;
        this.settings = settings;
        this.opening = opening;
        this.criteria = criteria;
    }

    @GetMapping("/")
    String show(Model model, Locale language) {
        Incident incident = calendar.incident();
        model.addAttribute("incident", ServicePage.name(incident.koreanName(), incident.englishName(), language));
        model.addAttribute("began", incident.began() == null ? "" : DayText.of(incident.began(), language));
        model.addAttribute("ended", incident.ended() == null ? "" : DayText.of(incident.ended(), language));
        model.addAttribute("down", down(language));
        model.addAttribute("criteria", criteria.shown(language).orElse(null));
        model.addAttribute("intake", opening.today());
        model.addAttribute("decidedBy", settings.decidedBy() == null ? "" : DayText.of(settings.decidedBy(), language));
        model.addAttribute("opens", settings.opens() == null ? "" : DayText.of(settings.opens(), language));
        model.addAttribute("closes", settings.closes() == null ? "" : DayText.of(settings.closes(), language));
        return "start";
    }

    private List<Down> down(Locale language) {
        return calendar.services().stream()
                .map(service -> new Down(
                        ServicePage.name(service.koreanName(), service.englishName(), language),
                        service.features().stream()
                                .filter(feature -> !windows(feature).isEmpty())
                                .map(feature -> new DownFeature(
                                        ServicePage.name(feature.koreanName(), feature.englishName(), language),
                                        until(feature, language)))
                                .toList()))
                .filter(service -> !service.features().isEmpty())
                .toList();
    }

    private String until(Feature feature, Locale language) {
        List<OutageWindow> windows = windows(feature);
        return DayText.of(windows.get(windows.size() - 1).to(), language);
    }

    private List<OutageWindow> windows(Feature feature) {
        return calendar.windows(feature.service(), feature.code());
    }
}
