package kr.outageclaims.batch.bank;

import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Notes a chunk's results and what was set aside, with the counts of the file, in the chunk's transaction. */
class ResultWriter implements ItemWriter<Matched> {

    private final ResultFiles files;
    private final ResultFiles.Key key;

    ResultWriter(ResultFiles files, ResultFiles.Key key) {
        this.files = files;
        this.key = key;
    }

    @Override
    public void write(Chunk<? extends Matched> chunk) {
        long file = files.find(key).orElseThrow().id();
        files.add(
                file,
                only(chunk, Matched.Taken.class),
                only(chunk, Matched.Refused.class).stream()
                        .map(Matched.Refused::why)
                        .toList(),
                only(chunk, Matched.Repeat.class).size());
    }

    private static <T extends Matched> List<T> only(Chunk<? extends Matched> chunk, Class<T> kind) {
        return chunk.getItems().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
