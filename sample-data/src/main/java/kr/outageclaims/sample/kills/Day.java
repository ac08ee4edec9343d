package kr.outageclaims.sample.kills;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.sample.answers.Bank;
import kr.outageclaims.sample.answers.Council;
import kr.outageclaims.sample.answers.KnownTruth;
import kr.outageclaims.sample.answers.Operator;
import kr.outageclaims.sample.export.SampleExports;

/**
 * A day's commands on sample exports, from import to payout, and what the sample people do between them.
 *
 * @param exports the channels' exports and their truth
 * @param work what the commands of this day write
 */
record Day(Path exports, Path work) {

    private static final String INCIDENT = "2022-10-15-pangyo";
    private static final String RULEBOOK = "2022-12-29";

    List<Stage> takingIn(List<Channel> channels) {
        List<Stage> stages = new ArrayList<>();
        for (Channel channel : channels) {
            stages.add(Stage.killed(
                    "import " + channel.code(),
                    "import",
                    SampleExports.path(exports, channel).toString(),
                    "--channel",
                    channel.code(),
                    "--incident",
                    INCIDENT));
        }
        stages.add(Stage.killed("classify", "classify", "--incident", INCIDENT));
        stages.add(
                Stage.spared("manual export", "manual", "export", "--incident", INCIDENT, "--out", in("manual.xlsx")));
        stages.add(classifications());
        return stages;
    }

    void operatorAnswers() throws IOException {
        new Operator(truth(), INCIDENT).answer(work.resolve("manual.xlsx"), work.resolve("answered.xlsx"));
    }

    List<Stage> proposing() {
        return List.of(
                Stage.killed("manual import", "manual", "import", in("answered.xlsx"), "--by", "sample-operator"),
                Stage.killed("propose", "propose", "--incident", INCIDENT, "--rulebook", RULEBOOK),
                Stage.killed(
                        "review export",
                        "review",
                        "export",
                        "--incident",
                        INCIDENT,
                        "--rulebook",
                        RULEBOOK,
                        "--out",
                        in("review")));
    }

    void councilDecides() throws IOException {
        new Council(truth()).decide(work.resolve("review"), work.resolve("decided"));
    }

    List<Stage> paying() throws IOException {
        List<String> decided = new ArrayList<>(List.of("review", "import"));
        try (DirectoryStream<Path> workbooks = Files.newDirectoryStream(work.resolve("decided"), "*.xlsx")) {
            workbooks.forEach(workbook -> decided.add(workbook.toString()));
        }
        decided.addAll(List.of("--by", "sample-council"));
        return List.of(
                new Stage("review import", true, decided),
                new Stage("payout", true, payout("payout")),
                new Stage("payout again", false, payout("payout-again")));
    }

    void bankAnswers() throws IOException {
        new Bank().answer(work.resolve("payout"), work.resolve("results"));
    }

    List<Stage> hearingFromTheBank() throws IOException {
        List<String> results = new ArrayList<>(List.of("payout", "results"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(work.resolve("results"), "*.csv")) {
            files.forEach(file -> results.add(file.toString()));
        }
        results.addAll(List.of("--by", "sample-bank"));
        return List.of(
                new Stage("payout results", true, results), new Stage("returned anew", true, payout("payout-anew")));
    }

    private List<String> payout(String folder) {
        return List.of("payout", "create", "--incident", INCIDENT, "--round", "1", "--out", in(folder));
    }

    private Stage classifications() {
        return Stage.spared(
                "export classifications",
                "export",
                "classifications",
                "--incident",
                INCIDENT,
                "--out",
                in("classifications.csv"));
    }

    private KnownTruth truth() throws IOException {
        return KnownTruth.read(exports.resolve("truth.csv"), work.resolve("classifications.csv"));
    }

    private String in(String name) {
        return work.resolve(name).toString();
    }
}
