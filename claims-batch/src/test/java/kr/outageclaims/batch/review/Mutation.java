package kr.outageclaims.batch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowingConsumer;

/**
 * One way in which a workbook comes back other than it went out.
 *
 * @param name what was done to it
 * @param said for each line of the answer behind the first, what it holds: place, Korean sentence, code
 */
record Mutation(String name, Spoil spoil, List<List<String>> said) {

    /** Changes the file. */
    @FunctionalInterface
    interface Spoil {
        void on(Path file) throws Exception;
    }

    /** To a sheet, as a person does it. */
    static Mutation byHand(String name, Consumer<org.apache.poi.xssf.usermodel.XSSFWorkbook> change) {
        return new Mutation(name, file -> new CouncilPen(file).change(change), List.of());
    }

    static Mutation ofFile(String name, Spoil spoil) {
        return new Mutation(name, spoil, List.of());
    }

    /** One more line that is to be said. */
    Mutation says(String... parts) {
        List<List<String>> more = new ArrayList<>(said);
        more.add(List.of(parts));
        return new Mutation(name, spoil, more);
    }

    @SuppressWarnings("unchecked")
    ThrowingConsumer<String>[] saidWith(String first) {
        List<ThrowingConsumer<String>> lines = new ArrayList<>();
        lines.add(line -> assertThat(line).startsWith(first));
        said.forEach(parts -> lines.add(line ->
                assertThat(line).startsWith("came-back.xlsx: ").contains(" / ").contains(parts)));
        return lines.toArray(ThrowingConsumer[]::new);
    }

    @Override
    public String toString() {
        return name;
    }
}
