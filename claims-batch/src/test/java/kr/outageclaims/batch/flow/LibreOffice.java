package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice without a window and with a profile of its own, beside any that the user has open. */
record LibreOffice(Path profile) {

    static LibreOffice in(Path profile) {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        assertThat(found)
                .as("these tests need LibreOffice: apt-get install libreoffice-calc, or put soffice on the path")
                .isTrue();
        return new LibreOffice(profile);
    }

    /** Opened and saved as a workbook again. */
    Path saved(Path workbook, Path folder) throws IOException, InterruptedException {
        return converted(
                workbook,
                "xlsx:Calc MS Excel 2007 XML",
                folder,
                workbook.getFileName().toString());
    }

    /** Opened and printed to a file. */
    Path printed(Path workbook, Path folder) throws IOException, InterruptedException {
        return converted(
                workbook, "pdf", folder, workbook.getFileName().toString().replaceFirst("\\.xlsx$", ".pdf"));
    }

    private Path converted(Path workbook, String format, Path folder, String name)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = profile.resolveSibling("soffice.log");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES))
                .as("soffice did not end")
                .isTrue();
        assertThat(folder.resolve(name)).as(Files.readString(log)).isRegularFile();
        return folder.resolve(name);
    }
}
