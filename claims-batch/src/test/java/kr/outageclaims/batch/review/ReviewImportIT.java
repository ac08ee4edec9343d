package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kr.outageclaims.batch.BatchProgram.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the council decides, from its workbook to decisions on a real database. */
class ReviewImportIT {

    private static CouncilRound round;

    @TempDir
    Path out;

    @BeforeAll
    static void start() {
        round = CouncilRound.onFreshDatabase();
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    @BeforeEach
    void sixProposals() {
        round.begin(out);
    }

    @Test
    void turnsEveryRowIntoDecisionsAndClosesTheRound() {
        round.export();
        new CouncilPen(round.workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("금액대", "30만 원 초과", "조정")
                .write(ReviewSheets.GROUPS, "금액대", "30만 원 초과", ReviewSheets.PERCENTAGE, 12.5)
                .decideGroups("금액대", "금액 미상", "반려")
                .decideGroups("금액대", "100만 원 초과", "보류")
                .write(ReviewSheets.SINGLES, "접수번호", round.receipt(4), ReviewSheets.DECISION, "조정")
                .write(ReviewSheets.SINGLES, "접수번호", round.receipt(4), ReviewSheets.AMOUNT, 70_000);

        Answer answer = round.importBy("협의체", round.workbook(1));

        // a slow machine tells on the way how far it is
        assertThat(answer.err().replaceAll("(?m)^[a-zA-Z]+(: .*)?\\R", "")).isEmpty();
        assertThat(answer.exitCode()).isZero();
        assertThat(round.decisions())
                .containsExactly(
                        "company ADJUST 70000  singly",
                        "loss ADJUST 41667  group",
                        "shop1 APPROVE 30000 channel-cash-won:50000 group",
                        "shop2 APPROVE 30000 channel-cash-won:50000 group",
                        "thanks APPROVE 0  group",
                        "unknown REJECT 0  group");
        assertThat(round.closedRounds()).containsExactly("1 협의체");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgainAndRefusesOtherDecisions() throws IOException {
        round.export();
        Path again = out.resolve("again.xlsx");
        new CouncilPen(round.workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려");
        Files.copy(round.workbook(1), again);
        round.importBy("협의체", round.workbook(1));
        List<String> before = round.decisions();

        Answer same = round.importBy("협의체", round.workbook(1));
        Answer other = round.importBy("협의체", again(again, "보류"));

        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).contains("already");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(round.decisions()).isEqualTo(before);
    }

    @Test
    void makesEarlierWorkbooksStaleWhenTheOpenRoundIsWrittenAgain() throws IOException {
        round.export();
        Path stale = out.resolve("stale.xlsx");
        Files.copy(round.workbook(1), stale);
        aReading().withoutLoss().of(round.sql(), round.id(0));
        round.propose();

        round.export();

        assertThat(round.importBy("협의체", stale).err()).contains("[stale]");
        assertThat(new CouncilPen(round.workbook(1)).column(ReviewSheets.GROUPS, "건수"))
                .containsExactly("1", "1", "1", "1", "2");
    }

    @Test
    void holdsAClaimThatWasTakenBackSinceAndLaysItBeforeTheCouncilNoMore() {
        round.export();
        new CouncilPen(round.workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려");
        takeBack(round.id(0));

        Answer answer = round.importBy("협의체", round.workbook(1));

        assertThat(answer.out()).contains("2 approved").contains("1 held").contains("KRW 30,000 cash");
        assertThat(round.sql()
                        .sql("SELECT comment FROM newest_decision WHERE claim_id = ?")
                        .param(round.id(0))
                        .query(String.class)
                        .single())
                .contains("withdrawn by the claimant");
        round.propose();
        assertThat(round.export().out()).doesNotContain("round 2");
    }

    @Test
    void holdsAClaimThatWasToldAnewSinceThoughNobodyHasReadItYet() {
        round.export();
        new CouncilPen(round.workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려");
        round.sql()
                .sql(
                        "INSERT INTO claim_correction (claim_id, narrative, corrected_at) VALUES (?, '고칩니다', UTC_TIMESTAMP(3))")
                .param(round.id(0))
                .update();

        Answer answer = round.importBy("협의체", round.workbook(1));

        assertThat(answer.out()).contains("2 approved").contains("1 held");
    }

    @Test
    void holdsADuplicateWhoseOriginalWasTakenBackSince() {
        long claim = round.claims().add(aClaim("again")).get(0);
        aReading().duplicateOf(round.id(3)).of(round.sql(), claim);
        round.propose();
        round.export();
        new CouncilPen(round.workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려");
        takeBack(round.id(3));

        Answer answer = round.importBy("협의체", round.workbook(1));

        assertThat(answer.out()).contains("2 held");
        assertThat(round.sql()
                        .sql("SELECT decision FROM newest_decision WHERE claim_id = ?")
                        .param(claim)
                        .query(String.class)
                        .single())
                .isEqualTo("HOLD");
    }

    @Test
    void laysNoClaimBeforeTheCouncilThatWasTakenBack() {
        takeBack(round.id(5));

        round.export();

        assertThat(new CouncilPen(round.workbook(1)).column(ReviewSheets.GROUPS, "제안"))
                .doesNotContain("기각");
    }

    private static void takeBack(long claim) {
        round.sql()
                .sql("INSERT INTO claim_withdrawal VALUES (?, UTC_TIMESTAMP(3))")
                .param(claim)
                .update();
    }

    @Test
    void holdsAProposalWhoseClaimWasClassifiedAnewSinceAndBringsTheNewOneBack() {
        round.export();
        new CouncilPen(round.workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려");
        aReading().withoutLoss().of(round.sql(), round.id(0));

        Answer answer = round.importBy("협의체", round.workbook(1));

        assertThat(answer.out()).contains("2 approved").contains("1 held").contains("KRW 30,000 cash");
        assertThat(round.decisions())
                .containsExactly(
                        "company REJECT 0  group",
                        "loss REJECT 0  group",
                        "shop1 HOLD 0  group",
                        "shop2 APPROVE 30000 channel-cash-won:50000 group",
                        "thanks APPROVE 0  group",
                        "unknown REJECT 0  group");
        assertThat(round.sql()
                        .sql("SELECT comment FROM newest_decision WHERE claim_id = ?")
                        .param(round.id(0))
                        .query(String.class)
                        .single())
                .contains("told or classified anew");
        round.propose();
        assertThat(round.export().out()).contains("round 2");
        assertThat(new CouncilPen(round.workbook(2)).column(ReviewSheets.GROUPS, "제안"))
                .containsExactly("기각");
    }

    @Test
    void holdsAProposalWhoseEvidenceWasLookedAtSinceAndBringsTheNewOneBack() {
        round.export();
        new CouncilPen(round.workbook(1))
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려");
        round.run("evidence", "verify", receipt(0), "--by", "심사 담당", "--reason", "매출 장부 확인");

        Answer answer = round.importBy("협의체", round.workbook(1));

        assertThat(answer.out()).contains("2 approved").contains("1 held").contains("KRW 30,000 cash");
        assertThat(round.decisions())
                .contains("shop1 HOLD 0  group", "shop2 APPROVE 30000 channel-cash-won:50000 group");
        assertThat(round.sql()
                        .sql("SELECT comment FROM newest_decision WHERE claim_id = ?")
                        .param(round.id(0))
                        .query(String.class)
                        .single())
                .contains("its evidence looked at");
        round.propose();
        assertThat(round.export().out()).contains("round 2");
        assertThat(new CouncilPen(round.workbook(2)).column(ReviewSheets.GROUPS, "제안"))
                .containsExactly("보상");
    }

    private String receipt(int claim) {
        return round.sql()
                .sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(round.id(claim))
                .query(String.class)
                .single();
    }

    @Test
    void refusesUndecidedGroupsUnlessTheyAreToBeHeld() {
        round.export();
        new CouncilPen(round.workbook(1)).decideGroups("제안", "보상", "승인").decideGroups("제안", "기각", "승인");

        Answer refused = round.importBy("협의체", round.workbook(1));
        Answer held = round.run("review", "import", round.workbook(1).toString(), "--by", "협의체", "--hold-blank");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().lines().filter(line -> line.contains("[undecided]")))
                .hasSize(3);
        assertThat(held.exitCode()).isZero();
        assertThat(round.decisions())
                .contains("loss HOLD 0  group", "shop1 APPROVE 30000 channel-cash-won:50000 group");
    }

    @Test
    void mergesTheWorkOfTwoMembersAndNamesWhereTheyContradict() throws IOException {
        round.export();
        Path second = out.resolve("second.xlsx");
        Files.copy(round.workbook(1), second);
        new CouncilPen(round.workbook(1)).decideGroups("제안", "보상", "승인").decideGroups("제안", "기각", "승인");
        new CouncilPen(second).decideGroups("제안", "협의체", "반려").decideGroups("제안", "보상", "반려");

        Answer contradicting = round.importBy("협의체", round.workbook(1), second);
        new CouncilPen(second).decideGroups("제안", "보상", "승인");
        Answer agreed = round.importBy("협의체", round.workbook(1), second);

        assertThat(contradicting.err()).contains("second.xlsx", "[contradiction]");
        assertThat(agreed.exitCode()).isZero();
        assertThat(round.decisions()).hasSize(6);
    }

    /** Else a higher cap, written into the manifest by anybody who can write there, would count for the round. */
    @Test
    void refusesDecisionsWhenTheRulebookWasEditedSinceItsProposals() throws IOException {
        String version = "2023-01-30";
        Path rulebook = Files.createDirectories(
                round.program().home().resolve("rulebooks").resolve(version));
        for (String name : List.of("manifest.yaml", "proposal.csv", "clauses.yaml", "cases.csv", "README.md")) {
            try (InputStream in = getClass().getResourceAsStream("/rules/rulebooks/2022-12-29/" + name)) {
                Files.copy(in, rulebook.resolve(name));
            }
        }
        Path manifest = rulebook.resolve("manifest.yaml");
        Files.writeString(
                manifest, Files.readString(manifest).replace("version: \"2022-12-29\"", "version: " + version));
        round.run("propose", "--incident", INCIDENT, "--rulebook", version);
        String[] export = {"review", "export", "--incident", INCIDENT, "--rulebook", version, "--out", out.toString()};
        assertThat(round.run(export).exitCode()).isZero();
        Files.writeString(manifest, Files.readString(manifest).replace("5000000", "900000000"));

        Answer imported = round.importBy("협의체", round.workbook(1));
        Answer exported = round.run(export);

        assertThat(List.of(imported.exitCode(), exported.exitCode())).containsExactly(2, 2);
        assertThat(List.of(imported.err(), exported.err()))
                .allSatisfy(line -> assertThat(line).contains("--rulebook " + version + ": its files hash to"));
        assertThat(round.decisions()).isEmpty();
    }

    private static Path again(Path file, String decision) throws IOException {
        Path changed = Files.copy(file, file.resolveSibling("changed.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        new CouncilPen(changed).decideGroups("제안", "협의체", decision);
        return changed;
    }
}
