package kr.outageclaims.intake.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.intake.evidence.EvidenceFolder;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.register.Register;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Figures on the port for operators, probes on the public one. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration implements WebMvcConfigurer {

    /** Figures are on another port; a balancer asks where the visitors are. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/actuator/health/liveness").setViewName("forward:/livez");
        registry.addViewController("/actuator/health/readiness").setViewName("forward:/readyz");
    }

    /** Whoever registers claims or takes files does so through what counts them. */
    @Bean
    static BeanPostProcessor counting(ObjectProvider<MeterRegistry> meters) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof Register register) {
                    return new CountedRegister(register, meters.getObject());
                }
                return bean instanceof EvidenceStore store ? new CountedEvidence(store, meters.getObject()) : bean;
            }
        };
    }

    /** For every task of ours. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer watchedTasks() {
        TaskWatch watch = new TaskWatch();
        return scheduler -> {
            scheduler.setTaskDecorator(watch);
            scheduler.setErrorHandler(watch);
        };
    }

    @Bean
    StoredFigures storedFigures(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        return new StoredFigures(jdbc, meters, clock);
    }

    /** The home where one is given, the evidence, and where parts of a large upload lie for a moment. */
    @Bean
    DiskHealth diskHealthIndicator(Environment environment, @Value("${claims.disk-least}") DataSize least) {
        List<Path> folders = new ArrayList<>();
        folders.add(EvidenceFolder.of(environment::getProperty).root());
        folders.add(Path.of(environment.getProperty("java.io.tmpdir", "/tmp")));
        String home = environment.getProperty("CLAIMS_HOME", "");
        if (!home.isBlank()) {
            folders.add(Path.of(home));
        }
        return new DiskHealth(folders, least);
    }
}
