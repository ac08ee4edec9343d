package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.review.Mutation.ofFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.fixture.WorkbookParts;

/** What is wrong with the file as such, before any sheet is looked at. */
final class FileMutations {

    private FileMutations() {}

    static List<Mutation> all(Path folder) {
        return List.of(
                ofFile("no file", Files::delete).says("그런 파일이 없습니다", "[no-file]"),
                ofFile("a folder", file -> Files.createDirectory(deleted(file))).says("그런 파일이 없습니다", "[no-file]"),
                ofFile("empty file", file -> Files.writeString(file, "")).says("빈 파일입니다", "[empty-file]"),
                ofFile("text", file -> Files.writeString(file, "묶음,결정\nG01,승인\n"))
                        .says(".xlsx)가 아닙니다", "[not-a-workbook]"),
                ofFile("Excel 97", file -> new WorkbookParts(file).saveAsOldExcel())
                        .says(".xlsx로 저장해", "[not-a-workbook]"),
                ofFile("OpenDocument", file -> new WorkbookParts(file).saveAsOpenDocument())
                        .says(".xlsx로 저장해", "[not-a-workbook]"),
                ofFile("an image", file -> Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                        .says(".xlsx로 저장해", "[not-a-workbook]"),
                ofFile("encrypted", file -> new WorkbookParts(file).encrypt("1015"))
                        .says("암호가 걸린 파일입니다", "[encrypted]"),
                ofFile("truncated", file -> new WorkbookParts(file).truncate()).says("파일이 손상되었습니다", "[damaged]"),
                ofFile("25 MB", file -> Files.write(file, new byte[25_000_000])).says("너무 큽니다", "[too-large]"),
                ofFile("zip bomb", file -> new WorkbookParts(file).bomb()).says("지나치게 커지는", "[zip-bomb]"),
                ofFile("endless cells", file -> new WorkbookParts(file).endlessCells())
                        .says("지나치게 커지는", "[zip-bomb]"),
                ofFile("external entity", file -> new WorkbookParts(file).externalEntity(secret(folder)))
                        .says("DOCTYPE", "[doctype]"),
                ofFile("entity bomb", file -> new WorkbookParts(file).entityBomb())
                        .says("DOCTYPE", "[doctype]"),
                ofFile("broken XML", file -> new WorkbookParts(file).brokenXml())
                        .says("파일이 손상되었습니다", "[damaged]"),
                ofFile("a number that is none", file -> new WorkbookParts(file).brokenNumber(3))
                        .says("파일이 손상되었습니다", "[damaged]"));
    }

    private static Path deleted(Path file) throws IOException {
        Files.delete(file);
        return file;
    }

    private static Path secret(Path folder) throws IOException {
        return Files.writeString(folder.resolve("secret.txt"), "=secret");
    }
}
