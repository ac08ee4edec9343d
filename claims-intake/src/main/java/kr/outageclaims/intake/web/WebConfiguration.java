package kr.outageclaims.intake.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.outageclaims.intake.web.guard.DatabaseAway;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Languages, assets and error pages of the public pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 410, 413, 429, 500, 503);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/kr/outageclaims/intake/web/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch());
    }

    @Bean
    LocaleResolver localeResolver() {
        return LanguageSwitch.resolver();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** One page for all that went wrong, with the words of its status; who asks for it by name finds nothing. */
    @Bean
    ErrorViewResolver errorPages() {
        return (request, reported, model) -> {
            HttpStatus status =
                    request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? HttpStatus.NOT_FOUND : reported;
            int told = TOLD.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
            String code = DatabaseAway.isReasonOf(request) ? "away" : String.valueOf(told);
            return new ModelAndView("error", Map.of("code", code), status);
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareRefusals() {
        return server -> server.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(BareRefusal.class.getName()));
    }

    /** Assets are kept for a year by browsers, so every page names them with their content's hash, error pages too. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetNames() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> names =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        names.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return names;
    }

    /** The languages of the pages; the first is who has not chosen. */
    static List<Locale> languages() {
        return List.of(Locale.KOREAN, Locale.ENGLISH);
    }
}
