package kr.outageclaims.intake.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.register.Registration.Registered;
import kr.outageclaims.intake.register.Registration.Repeated;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The register over the claim tables. Two processes may register the same claims at once: the unique key lets one row
 * in, and who comes second reads the winner's row back and answers as for any repeat. New rows go in by the order of
 * their origin, so that two such processes rarely meet crosswise; where the database still breaks a deadlock, its
 * exception reaches the caller, who repeats the whole call in a new transaction.
 */
final class StoredRegister implements Register {

    private static final int MOST_SUBMISSIONS = 10_000;
    private static final Pattern INCIDENT = Pattern.compile("[a-z0-9-]{1,64}");

    private final TransactionOperations transaction;
    private final ReceiptNumbers numbers;
    private final Claims claims;
    private final Claimants claimants;

    StoredRegister(TransactionOperations transaction, ReceiptNumbers numbers, Claims claims, Claimants claimants) {
        this.transaction = transaction;
        this.numbers = numbers;
        this.claims = claims;
        this.claimants = claimants;
    }

    @Override
    public List<Registration> register(
            String incident, List<Submission> submissions, Consumer<List<Registration>> alongside) {
        if (!INCIDENT.matcher(incident).matches()) {
            throw new IllegalArgumentException("not the id of an incident: " + incident);
        }
        if (submissions.size() > MOST_SUBMISSIONS) {
            throw new IllegalArgumentException(
                    submissions.size() + " submissions in one call; at most " + MOST_SUBMISSIONS);
        }
        List<Checked> checked = submissions.stream().map(SubmissionCheck::of).toList();
        Map<Origin, SoundClaim> submitted = firstOfEachOrigin(checked);
        Map<Origin, StoredClaim> stored = byOrigin(claims.find(incident, submitted.keySet()));
        submitted.keySet().removeAll(stored.keySet());
        // before the transaction, so that a caller without one never holds a connection while it waits for another
        List<NewClaim> numbered = numbered(submitted.values());
        return Objects.requireNonNull(transaction.execute(status -> {
            stored.putAll(write(incident, numbered));
            List<Registration> answers = answers(checked, numbered, stored);
            alongside.accept(answers);
            return answers;
        }));
    }

    @Override
    public long withoutClaim(String incident, Channel channel, List<String> externalIds) {
        Set<Origin> asked = externalIds.stream()
                .map(PlainText::line)
                .filter(Objects::nonNull)
                .map(id -> new Origin(channel, id))
                .collect(Collectors.toSet());
        return asked.size() - (long) claims.find(incident, asked).size();
    }

    private List<Registration> answers(
            List<Checked> checked, List<NewClaim> numbered, Map<Origin, StoredClaim> stored) {
        Set<ReceiptNumber> unanswered = numbered.stream().map(NewClaim::receipt).collect(Collectors.toSet());
        return checked.stream().map(one -> answer(one, stored, unanswered)).toList();
    }

    /** Sorted, so that two processes insert in the same order. */
    private static SortedMap<Origin, SoundClaim> firstOfEachOrigin(List<Checked> checked) {
        SortedMap<Origin, SoundClaim> first = new TreeMap<>();
        for (Checked one : checked) {
            if (one instanceof Checked.Sound sound) {
                first.putIfAbsent(sound.claim().origin(), sound.claim());
            }
        }
        return first;
    }

    private List<NewClaim> numbered(Collection<SoundClaim> sound) {
        if (sound.isEmpty()) {
            return List.of();
        }
        Iterator<ReceiptNumber> free = numbers.take(sound.size()).iterator();
        return sound.stream()
                .map(claim -> new NewClaim(free.next(), claim, claimants.fingerprint(claim)))
                .toList();
    }

    /** Stores the claims and answers what the table then holds for their origins: our rows, or another process's. */
    private Map<Origin, StoredClaim> write(String incident, List<NewClaim> numbered) {
        if (numbered.isEmpty()) {
            return Map.of();
        }
        claims.insert(incident, numbered);
        Set<Origin> missing =
                numbered.stream().map(claim -> claim.claim().origin()).collect(Collectors.toSet());
        Map<Origin, StoredClaim> stored = byOrigin(claims.find(incident, missing));
        missing.removeAll(stored.keySet());
        stored.putAll(byOrigin(claims.findCommitted(incident, missing)));
        missing.removeAll(stored.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(missing.size()
                    + " claims were not stored because their receipt numbers are taken: receipt_sequence was set back;"
                    + " set next_value above every number given out");
        }
        claimants.insert(
                numbered.stream().filter(claim -> isOurs(claim, stored)).toList(), stored);
        return stored;
    }

    private static boolean isOurs(NewClaim claim, Map<Origin, StoredClaim> stored) {
        StoredClaim row = stored.get(claim.claim().origin());
        return row != null && row.receipt().equals(claim.receipt());
    }

    /** The first submission of a receipt number of this call is its registration, every later one a repeat. */
    private Registration answer(Checked checked, Map<Origin, StoredClaim> stored, Set<ReceiptNumber> unanswered) {
        if (checked instanceof Checked.Unsound unsound) {
            return unsound.refused();
        }
        SoundClaim claim = ((Checked.Sound) checked).claim();
        StoredClaim row = Objects.requireNonNull(stored.get(claim.origin()));
        if (unanswered.remove(row.receipt())) {
            return new Registered(row.receipt());
        }
        return row.hasContent(claimants.fingerprint(claim))
                ? new Repeated(row.receipt())
                : RefusalCode.CONFLICTING_REPEAT.at("external_id");
    }

    private static Map<Origin, StoredClaim> byOrigin(List<StoredClaim> claims) {
        return claims.stream()
                .collect(Collectors.toMap(StoredClaim::origin, claim -> claim, (a, b) -> a, HashMap::new));
    }
}
