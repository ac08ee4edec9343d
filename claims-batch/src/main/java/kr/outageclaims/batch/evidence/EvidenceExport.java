package kr.outageclaims.batch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.outageclaims.batch.access.Access;
import kr.outageclaims.batch.access.AccessLog;
import kr.outageclaims.batch.evidence.RoundEvidence.SealedEvidence;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.sheet.CsvFile;
import kr.outageclaims.batch.sheet.OutputPlace;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.Unsealing;
import kr.outageclaims.intake.evidence.EvidenceFolder;
import kr.outageclaims.intake.evidence.Scanner;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Opens a round's files into a folder: all of them, as they came, or none. */
@Component
class EvidenceExport {

    private static final List<String> HEADER =
            List.of("접수번호 / receipt", "파일 / file", "크기 / bytes", "받은 시각 / received", "악성 코드 검사 / scan", "SHA-256");
    private static final DateTimeFormatter SEOUL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Seoul"));

    private final RoundEvidence evidence;
    private final EvidenceFolder stored;
    private final Environment environment;
    private final Unsealing unsealing;
    private final AccessLog log;

    EvidenceExport(RoundEvidence evidence, Environment environment, Unsealing unsealing, AccessLog log) {
        this.evidence = evidence;
        this.stored = EvidenceFolder.of(environment::getProperty);
        this.environment = environment;
        this.unsealing = unsealing;
        this.log = log;
    }

    /**
     * Writes the files, notes whose they are, and only then puts them in place. A file in which the scanner finds
     * something now is listed and left out.
     *
     * @throws WorkFailed when a file is missing, does not open or is not what came; then nothing is in place
     */
    Exported write(long round, HalfFolder folder, Access access) {
        SortedMap<ReceiptNumber, Integer> files = new TreeMap<>(java.util.Comparator.comparing(ReceiptNumber::value));
        LateScan scan = new LateScan(Scanner.of(environment::getProperty));
        try (CsvFile list = CsvFile.forPeople(folder.inside().resolve("evidence.csv"), HEADER)) {
            evidence.each(round, file -> {
                int number = files.merge(file.receipt(), 1, Integer::sum);
                String name = file.receipt() + "/" + number + "." + file.kind().extension();
                Path place = folder.inside().resolve(name);
                open(file, place);
                list.row(line(file, name, scanned(file, place, scan)));
            });
            list.finish();
        }
        log.note(
                access,
                files.entrySet().stream()
                        .collect(Collectors.toMap(java.util.Map.Entry::getKey, one -> one.getValue() + " files")));
        folder.putInPlace();
        return new Exported(
                files.size(),
                files.values().stream().mapToLong(Integer::longValue).sum(),
                scan.unscanned(),
                scan.infected());
    }

    private void open(SealedEvidence file, Path place) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            Files.createDirectories(place.getParent());
            try (OutputStream plain =
                    new DigestOutputStream(Files.newOutputStream(place, StandardOpenOption.CREATE_NEW), digest)) {
                unseal(file, plain);
            }
        } catch (IOException e) {
            throw OutputPlace.refused(place, e);
        }
        if (!MessageDigest.isEqual(digest.digest(), file.sha256())) {
            throw broken(file, "is not what came: its SHA-256 is another");
        }
    }

    /** A file that cannot be read is told apart from a disk that is full. */
    private void unseal(SealedEvidence file, OutputStream plain) throws IOException {
        try (InputStream sealed = Files.newInputStream(stored.file(file.name()));
                InputStream open = unsealing.openFile(file.wrappedKey(), file.name(), sealed)) {
            byte[] part = new byte[64 * 1024];
            for (int read = read(file, open, part); read >= 0; read = read(file, open, part)) {
                plain.write(part, 0, read);
            }
        } catch (NoSuchFileException e) {
            throw broken(file, "is not there");
        }
    }

    private int read(SealedEvidence file, InputStream open, byte[] part) {
        try {
            return open.read(part);
        } catch (IOException e) {
            WorkFailed failed = broken(file, "does not open: it was changed or cut short");
            failed.addSuppressed(e);
            throw failed;
        }
    }

    private WorkFailed broken(SealedEvidence file, String how) {
        return new WorkFailed("claim " + file.receipt() + ": the evidence " + stored.file(file.name()) + " " + how
                + ". Restore it from the backup; no file was put in place");
    }

    private static String scanned(SealedEvidence file, Path place, LateScan scan) {
        try {
            return scan.of(file, place);
        } catch (IOException e) {
            throw OutputPlace.refused(place, e);
        }
    }

    private static List<String> line(SealedEvidence file, String name, String scanned) {
        return List.of(
                file.receipt().value(),
                name,
                String.valueOf(file.bytes()),
                SEOUL_TIME.format(file.receivedAt()),
                scanned,
                HexFormat.of().formatHex(file.sha256()));
    }

    /** How many claims and files, and of the files how many no scanner looked at and how many were left out. */
    record Exported(long claims, long files, long unscanned, long infected) {}
}
