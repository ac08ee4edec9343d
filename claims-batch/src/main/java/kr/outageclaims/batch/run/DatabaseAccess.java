package kr.outageclaims.batch.run;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How to reach the database outside the pool. */
@Component
record DatabaseAccess(
        @Value("${spring.datasource.url}") String url,
        @Value("${spring.datasource.username}") String user,
        @Value("${spring.datasource.password}") String password) {

    @Override
    public String toString() {
        return "DatabaseAccess(" + url.replaceFirst("\\?.*", "") + ")";
    }
}
