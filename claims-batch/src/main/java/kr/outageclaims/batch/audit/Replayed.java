package kr.outageclaims.batch.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.outageclaims.batch.audit.StoredProposal.Version;
import kr.outageclaims.batch.run.Places;

/** What came of a replay, counted by rulebook version; one thread's. */
final class Replayed {

    private static final int VERSION = 24;
    private static final int HASH = 16;
    private static final int HASH_SHOWN = 12;
    private static final int COUNT = 20;
    private static final int WON = 20;

    private final Map<Version, Counts> byVersion = new LinkedHashMap<>();
    private final ReplayProgress progress;
    private Optional<String> firstDifference = Optional.empty();

    Replayed(Set<Version> versions, ReplayProgress progress) {
        versions.forEach(version -> byVersion.put(version, new Counts()));
        this.progress = progress;
    }

    void add(StoredProposal stored, Optional<String> difference) {
        Counts counts = byVersion.get(stored.version());
        counts.proposals++;
        counts.won += stored.cashWon();
        if (difference.isPresent()) {
            counts.different++;
            firstDifference = firstDifference.or(
                    () -> difference.map(what -> "proposal " + stored.id() + " of claim " + stored.receiptNumber()
                            + " under rulebook " + stored.version().rulebook() + ": " + what));
        }
        progress.one();
    }

    /** Which proposal is the first that differs, and in what; empty when all are equal. */
    Optional<String> firstDifference() {
        return firstDifference;
    }

    long proposals() {
        return byVersion.values().stream().mapToLong(counts -> counts.proposals).sum();
    }

    long different() {
        return byVersion.values().stream().mapToLong(counts -> counts.different).sum();
    }

    /** A line a version, and how fast it went. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(columns("기준 / rulebook", "SHA-256", "보상안 / proposals", "현금 / cash won", "다름 / different"));
        lines.add("─".repeat(VERSION + HASH + COUNT + WON + COUNT));
        byVersion.forEach((version, counts) -> lines.add(columns(
                version.rulebook(),
                version.sha256()
                        .substring(0, Math.min(HASH_SHOWN, version.sha256().length())),
                figure(counts.proposals),
                figure(counts.won),
                figure(counts.different))));
        lines.add(progress.rate());
        return lines;
    }

    private static String columns(String version, String hash, String proposals, String won, String different) {
        return Places.left(version, VERSION)
                + Places.left(hash, HASH)
                + Places.right(proposals, COUNT)
                + Places.right(won, WON)
                + Places.right(different, COUNT);
    }

    private static String figure(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static final class Counts {
        private long proposals;
        private long won;
        private long different;
    }
}
