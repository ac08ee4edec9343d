package kr.outageclaims.bench.bare;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BareInsert {

    private final JdbcTemplate jdbc;

    BareInsert(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/")
    String ready() {
        return "ready";
    }

    @PostMapping("/")
    String insert(@RequestParam("text") String text) {
        return String.valueOf(jdbc.update("INSERT INTO bare_request (text) VALUES (?)", text));
    }
}
