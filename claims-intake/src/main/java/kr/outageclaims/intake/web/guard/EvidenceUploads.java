package kr.outageclaims.intake.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.outageclaims.intake.claimant.PassingFile;
import kr.outageclaims.intake.evidence.EvidenceBasket;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.evidence.Taking;
import org.springframework.stereotype.Component;

/** Takes the files of a form into a basket, for every page that has a field for files. */
@Component
public final class EvidenceUploads {

    private final EvidenceStore store;

    EvidenceUploads(EvidenceStore store) {
        this.store = store;
    }

    /**
     * What became of the files, in their order.
     *
     * @param broken whether the request ended before its last part: what came whole before that was taken
     */
    public record Received(List<Taking> files, boolean broken) {

        public boolean isEmpty() {
            return files.isEmpty() && !broken;
        }

        public List<Taking.Taken> taken() {
            return files.stream()
                    .filter(Taking.Taken.class::isInstance)
                    .map(Taking.Taken.class::cast)
                    .toList();
        }

        /** For each file that was not taken, which one, why, and what to do. */
        public List<String> refusals(Locale language) {
            return files.stream()
                    .filter(Taking.Refused.class::isInstance)
                    .map(file -> ((Taking.Refused) file).message(language))
                    .toList();
        }
    }

    /**
     * Reads the request to its end; its other fields are its parameters afterwards. Of a request without files nothing
     * is taken.
     */
    public Received receive(HttpServletRequest request, EvidenceBasket basket) {
        List<Taking> files = new ArrayList<>();
        Optional<UploadRequest> upload = UploadRequest.in(request);
        if (upload.isEmpty()) {
            return new Received(files, false);
        }
        try {
            for (Optional<UploadRequest.Arriving> file = upload.get().nextFile();
                    file.isPresent();
                    file = upload.get().nextFile()) {
                if (!file.get().name().isEmpty()) {
                    files.add(take(basket, file.get()));
                }
            }
            return new Received(files, false);
        } catch (IOException e) {
            return new Received(files, true);
        }
    }

    /** The store reads a few files at a time; a slow line must not keep the others waiting, so the file arrives first. */
    private Taking take(EvidenceBasket basket, UploadRequest.Arriving file) throws IOException {
        try (PassingFile passing = PassingFile.of(file.bytes(), EvidenceStore.MOST_BYTES + 1)) {
            return take(basket, file.name(), passing);
        }
    }

    private Taking take(EvidenceBasket basket, String name, PassingFile passing) {
        try (InputStream bytes = passing.open()) {
            return store.take(basket, name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that had arrived cannot be read", e);
        }
    }
}
