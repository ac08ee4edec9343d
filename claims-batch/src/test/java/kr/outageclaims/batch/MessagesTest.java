package kr.outageclaims.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"files", "importing", "notices", "codes", "results"})
    void everyMessageIsThereInBothLanguages(String bundle) throws IOException {
        assertThat(keys("messages/" + bundle + "_en.properties"))
                .isNotEmpty()
                .isEqualTo(keys("messages/" + bundle + ".properties"));
    }

    private static Set<Object> keys(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getClassLoader().getResourceAsStream(file)),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages.keySet();
    }
}
