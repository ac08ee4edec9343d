package kr.outageclaims.batch.hostile;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An export after something was done to it.
 *
 * @param what was done, without a value
 * @param touched which of the base's rows, the first being 0, may have become anything
 * @param rows how many rows the file holds now, where the mutation knows
 * @param mustImport nothing was done that justifies refusing the file
 */
record MutatedExport(
        BaseExport base, String what, byte[] bytes, Set<Integer> touched, OptionalInt rows, boolean mustImport) {

    /** Everything may have become anything. */
    static MutatedExport wholly(BaseExport base, String what, byte[] bytes) {
        return new MutatedExport(base, what, bytes, allRows(base), OptionalInt.empty(), false);
    }

    static MutatedExport partly(BaseExport base, String what, byte[] bytes, Set<Integer> touched) {
        return new MutatedExport(base, what, bytes, touched, OptionalInt.empty(), false);
    }

    static Set<Integer> allRows(BaseExport base) {
        return IntStream.range(0, base.rows().size()).boxed().collect(Collectors.toSet());
    }

    String suffix() {
        return base.format().isWorkbook() ? ".xlsx" : ".csv";
    }
}
