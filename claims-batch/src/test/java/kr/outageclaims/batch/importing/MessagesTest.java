package kr.outageclaims.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyMessageIsThereInBothLanguages() throws IOException {
        assertThat(keys("messages/importing_en.properties")).isEqualTo(keys("messages/importing.properties"));
    }

    private static java.util.Set<Object> keys(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getClassLoader().getResourceAsStream(file)),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages.keySet();
    }
}
