package kr.outageclaims.batch.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.outageclaims.classifier.Reason;
import org.junit.jupiter.api.Test;

class ReasonsJsonTest {

    @Test
    void areReadAsTheyWereWritten() {
        List<Reason> reasons = List.of(
                new Reason("service=mobility", "\"킥보드\" 😀", 0, 8, 3), new Reason("manual=margin", "", 0, 0, 0));

        assertThat(ReasonsJson.read(ReasonsJson.write(reasons))).isEqualTo(reasons);
    }
}
