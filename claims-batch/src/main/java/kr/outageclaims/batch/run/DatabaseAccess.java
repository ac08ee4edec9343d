package kr.outageclaims.batch.run;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How to reach the database outside the pool. */
@Component
record DatabaseAccess(
        @Value("${spring.datasource.url}") String url,
        @Value("${spring.datasource.username}") String user,
        @Value("${spring.datasource.password}") String password) {

    /** Where it is, without options and user, which may hold a password. */
    String place() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return "DatabaseAccess(" + place() + ")";
    }
}
