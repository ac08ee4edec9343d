package kr.outageclaims.intake.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** {@code ?lang=en} or {@code ?lang=ko} on any page changes its language and is remembered for a year. */
final class LanguageSwitch implements HandlerInterceptor {

    static LocaleResolver resolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocaleFunction(request -> Locale.KOREAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null) {
            WebConfiguration.languages().stream()
                    .filter(language -> isWanted(language.getLanguage(), request))
                    .findFirst()
                    .ifPresent(language -> resolver.setLocale(request, response, language));
        }
        return true;
    }

    /** The parameters of a request that was refused may be what it was refused for: only its address is read. */
    private static boolean isWanted(String language, HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            String query = Objects.requireNonNullElse(request.getQueryString(), "");
            return List.of(query.split("&")).contains("lang=" + language);
        }
        return language.equals(request.getParameter("lang"));
    }
}
