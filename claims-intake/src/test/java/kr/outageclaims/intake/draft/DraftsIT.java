package kr.outageclaims.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import kr.outageclaims.intake.fixture.IntakeBench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftsIT {

    private static final byte[] FIRST = "first".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "second".getBytes(StandardCharsets.UTF_8);

    private IntakeBench bench;
    private Drafts drafts;

    @BeforeEach
    void open() {
        bench = new IntakeBench(Map.of(), Drafts.class);
        drafts = bench.bean(Drafts.class);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatHasExpiredIsErasedAndNothingElse() {
        DraftCode first = drafts.save(FIRST);
        bench.clock().pass(Duration.ofDays(1));
        DraftCode second = drafts.save(SECOND);

        bench.clock().pass(Drafts.KEPT.minusDays(1));
        drafts.clear();
        assertThat(stored()).isEqualTo(2);
        assertThat(drafts.open(first)).contains(FIRST);

        bench.clock().pass(Duration.ofMillis(1));
        assertThat(drafts.open(first)).isEmpty();
        drafts.clear();

        assertThat(stored()).isEqualTo(1);
        assertThat(drafts.open(second)).contains(SECOND);
    }

    private int stored() {
        return bench.sql()
                .sql("SELECT COUNT(*) FROM draft")
                .query(Integer.class)
                .single();
    }
}
