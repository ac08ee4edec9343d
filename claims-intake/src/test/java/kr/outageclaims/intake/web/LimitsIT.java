package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

class LimitsIT {

    @Test
    void tooManyFormsFromOneAddressAreToldToComeBack() {
        try (RunningForm form = RunningForm.start("--claims.web.forms-per-minute=2")) {
            Visitor visitor = form.visitor();
            Seen opened = visitor.get("/claim/who");

            List<Integer> statuses = List.of(1, 2, 3).stream()
                    .map(time -> visitor.post("/claim/who", opened, Map.of("filer", "SELF"))
                            .status())
                    .toList();
            Seen refused = form.visitor().postRaw("/claim/who", "filer=SELF", "application/x-www-form-urlencoded");

            assertThat(statuses).containsExactly(200, 200, 429);
            assertThat(refused.headers()).containsEntry("retry-after", "60");
            assertThat(refused.body()).contains("잠시 뒤에 다시 해 주세요");
            assertThat(visitor.get("/claim/service").status()).isEqualTo(200);
        }
    }

    @Test
    void overloadIsSaidWhileTheProbesAnswer() {
        try (RunningForm form = RunningForm.start("--claims.web.requests-at-once=0")) {
            Seen seen = form.visitor().get("/");

            assertThat(seen.status()).isEqualTo(503);
            assertThat(seen.headers()).containsEntry("retry-after", "60");
            assertThat(seen.body()).contains("지금 접속하신 분이 많습니다");
            assertThat(form.visitor().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aProxyIsBelievedOnlyWhenItIsTrusted() throws Exception {
        try (RunningForm open = RunningForm.start();
                RunningForm behind = RunningForm.start("--CLAIMS_TRUSTED_PROXIES=127\\.0\\.0\\.1")) {
            assertThat(throughProxy(open).headers().firstValue("strict-transport-security"))
                    .isEmpty();
            assertThat(throughProxy(behind).headers().firstValue("strict-transport-security"))
                    .isPresent();
            assertThat(throughProxy(behind).headers().allValues("set-cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
    }

    private static HttpResponse<String> throughProxy(RunningForm form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(form.root() + "/claim/who"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.7")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
