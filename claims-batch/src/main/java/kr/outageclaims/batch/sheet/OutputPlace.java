package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.WorkFailed;

/** Where a command writes: looked at before any work is done, and what is said when it turns out not to take a file. */
public final class OutputPlace {

    private OutputPlace() {}

    /**
     * Makes the folder if it is missing and tries whether it takes a file.
     *
     * @throws BadInput when it does not, before anything is noted as told, paid or laid before somebody
     */
    public static void needFolder(Path out) {
        Path folder = out.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".half", ".try"));
        } catch (IOException e) {
            throw new BadInput("--out " + out + ": 이 폴더에 쓸 수 없습니다 / cannot write to this folder: " + why(e)
                    + ". Nothing was done. Mend that or name another folder, then run the same command again.");
        }
    }

    /**
     * As {@link #needFolder} for the folder of one file.
     *
     * @throws BadInput also when the name is a folder's
     */
    public static void needFile(Path out) {
        if (Files.isDirectory(out)) {
            throw new BadInput("--out " + out + ": 폴더입니다 / is a folder; name a file in it.");
        }
        Path parent = out.toAbsolutePath().getParent();
        if (parent != null) {
            needFolder(parent);
        }
    }

    /** A file or folder did not take what was to be written there; what stood there before still does. */
    public static WorkFailed refused(Path place, IOException e) {
        WorkFailed failed = new WorkFailed(place + ": 쓸 수 없습니다 / cannot be written: " + why(e)
                + ". Make room there or name another place, then run the same command again");
        failed.addSuppressed(e);
        return failed;
    }

    /** The file system's own reason: the message of its exceptions is often only the path. */
    private static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return ((FileSystemException) e).getFile() + " is a file, not a folder";
        }
        if (e instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
