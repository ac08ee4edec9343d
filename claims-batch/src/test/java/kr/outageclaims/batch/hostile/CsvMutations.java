package kr.outageclaims.batch.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What can be done to a CSV export: to its cells, its rows and its bytes. */
final class CsvMutations {

    private final BaseExport base;
    private final Random random;
    private final List<List<String>> table;

    private CsvMutations(BaseExport base, Random random) {
        this.base = base;
        this.random = random;
        this.table = base.table();
    }

    static MutatedExport of(BaseExport base, Random random) {
        CsvMutations mutations = new CsvMutations(base, random);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> mutations.cells();
            case 3 -> mutations.rows();
            case 4 -> mutations.header();
            default -> mutations.bytes();
        };
    }

    private MutatedExport cells() {
        Set<Integer> touched = new TreeSet<>();
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            int row = random.nextInt(base.rows().size());
            List<String> cells = table.get(row + 1);
            if (random.nextInt(4) == 0) {
                Collections.swap(cells, random.nextInt(cells.size()), random.nextInt(cells.size()));
            } else {
                cells.set(random.nextInt(cells.size()), HostileValues.one(random));
            }
            touched.add(row);
        }
        return imported("csv cells", touched, base.rows().size());
    }

    private MutatedExport rows() {
        int row = random.nextInt(base.rows().size());
        List<String> cells = table.get(row + 1);
        return switch (random.nextInt(5)) {
            case 0 -> {
                table.add(1 + random.nextInt(table.size()), cells);
                yield imported("csv row doubled", Set.of(), base.rows().size() + 1);
            }
            case 1 -> {
                table.remove(row + 1);
                yield imported("csv row removed", Set.of(row), base.rows().size() - 1);
            }
            case 2 -> {
                Collections.shuffle(table.subList(1, table.size()), random);
                yield imported("csv rows shuffled", Set.of(), base.rows().size());
            }
            case 3 -> {
                cells.addAll(Collections.nCopies(1 + random.nextInt(10_000), random.nextBoolean() ? "" : "x"));
                yield imported("csv row widened", Set.of(row), base.rows().size());
            }
            default -> {
                table.set(row + 1, cells.subList(0, 1 + random.nextInt(cells.size())));
                yield imported("csv row shortened", Set.of(row), base.rows().size());
            }
        };
    }

    private MutatedExport imported(String what, Set<Integer> touched, int rows) {
        // an emptied row would not count; no mutation above empties one
        return new MutatedExport(base, what, base.csv(table), touched, OptionalInt.of(rows), true);
    }

    private MutatedExport header() {
        List<String> header = table.get(0);
        int column = random.nextInt(header.size());
        switch (random.nextInt(4)) {
            case 0 -> header.set(column, HostileValues.one(random));
            case 1 -> header.set(column, header.get(random.nextInt(header.size())));
            case 2 -> Collections.swap(header, column, random.nextInt(header.size()));
            default -> header.remove(column);
        }
        return MutatedExport.wholly(base, "csv header", base.csv(table));
    }

    private MutatedExport bytes() {
        byte[] bytes = base.bytes();
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextInt(3) == 0 ? 400 : 8));
        byte[] inside = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(9)) {
            case 0 -> {
                for (int i = from; i < to; i++) {
                    bytes[i] ^= (byte) (1 << random.nextInt(8));
                }
                yield at("csv bytes flipped", bytes, from, to);
            }
            case 1 -> at("csv bytes cut out", joined(bytes, from, new byte[0], to), from, to);
            case 2 -> at("csv bytes doubled", joined(bytes, to, inside, to), from, to);
            case 3 -> at("csv cut off", Arrays.copyOf(bytes, from), from, bytes.length);
            case 4 -> at("csv quote inserted", joined(bytes, from, new byte[] {'"'}, from), from, from + 1);
            case 5 -> {
                byte[] other =
                        "한글 섞기".getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("MS949"));
                yield at("csv other encoding inserted", joined(bytes, from, other, from), from, from + 1);
            }
            case 6 -> {
                byte[] some = new byte[1 + random.nextInt(20)];
                random.nextBytes(some);
                yield at("csv bytes inserted", joined(bytes, from, some, from), from, from + 1);
            }
            case 7 -> {
                byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
                yield at("csv mark inserted", joined(bytes, from, mark, from), from, from + 1);
            }
            default -> {
                byte[] huge = new byte[random.nextInt(20) == 0 ? 11_000_000 : 1_000 + random.nextInt(200_000)];
                Arrays.fill(huge, (byte) "x\n,\"".charAt(random.nextInt(4)));
                yield at("csv huge field", joined(bytes, from, huge, from), from, from + 1);
            }
        };
    }

    /** Rows that the place touches, and those beside it: their line end may be gone. */
    private MutatedExport at(String what, byte[] bytes, int from, int to) {
        Set<Integer> touched = new TreeSet<>();
        int start = base.csv(table.subList(0, 1)).length;
        if (from < start) {
            return MutatedExport.wholly(base, what, bytes);
        }
        for (int row = 0; row < base.rows().size(); row++) {
            int end = start
                    + BaseExport.line(table.get(row + 1)).getBytes(base.format().charset()).length;
            if (from <= end && to >= start) {
                touched.add(row);
            }
            start = end;
        }
        return MutatedExport.partly(base, what, bytes, touched);
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.writeBytes(middle);
        out.write(bytes, start, bytes.length - start);
        return out.toByteArray();
    }
}
