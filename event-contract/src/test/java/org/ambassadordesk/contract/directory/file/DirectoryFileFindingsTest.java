package org.ambassadordesk.contract.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ambassadordesk.contract.directory.file.DirectoryFile.Outcome.Loaded;
import org.ambassadordesk.contract.directory.file.DirectoryFile.Outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFileFindingsTest {
    private static final String DESK = "desk: {name: D, timezone: UTC}\n";

    static Stream<MarkedFile> broken() {
        return MarkedFile.in("broken").filter(file -> !file.marks().isEmpty());
    }

    static Stream<MarkedFile> hints() {
        return MarkedFile.in("hints");
    }

    @ParameterizedTest
    @MethodSource
    void broken(MarkedFile file) {
        assertMet(file, refused(file.text()), Finding.Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource
    void hints(MarkedFile file) {
        assertThat(DirectoryFile.read(file.text(), 1))
                .isInstanceOfSatisfying(Loaded.class, loaded -> assertMet(file, loaded.hints(), Finding.Severity.HINT));
    }

    /** Where YAML itself breaks, its line is the last one: the parser notices only there. */
    @ParameterizedTest
    @ValueSource(strings = {"unclosed-quote.yaml", "unclosed-bracket.yaml"})
    void syntaxThatNeverEndsIsFoundAtTheEnd(String name) {
        MarkedFile file = MarkedFile.in("broken")
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(refused(file.text())).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isGreaterThanOrEqualTo(3);
            assertThat(finding.message()).startsWith("is not YAML: ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"- desk\n", "hello\n", "[]"})
    void fileThatIsNoMappingIsRefused(String text) {
        assertThat(refused(text).getFirst().message()).contains("must have fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "# nothing but a comment\n"})
    void emptyFileIsRefused(String text) {
        assertThat(refused(text)).singleElement().satisfies(f -> assertThat(f.message())
                .contains("is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null\n", "~\n", "---\n...\n"})
    void fileOfNothingLacksADesk(String text) {
        assertThat(refused(text)).isNotEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheirLine() {
        byte[] latin1 = (DESK + "teams:\n  s: {name: Gepäck}\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(((Refused) DirectoryFile.read(latin1, 1)).findings())
                .singleElement()
                .hasToString("line 3: is not UTF-8 text; save the file as UTF-8");
    }

    @Test
    void byteOrderMarkIsPassedOver() {
        assertThat(DirectoryFile.read(("\uFEFF" + DESK).getBytes(StandardCharsets.UTF_8), 1))
                .isInstanceOf(Loaded.class);
    }

    @Test
    void controlCharacterIsRefusedAtItsLine() {
        assertThat(refused(DESK + "teams:\n  s: {name: \"a\u0000b\"}\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(3);
                    assertThat(finding.message()).contains("U+0000");
                });
    }

    @Test
    void aliasBombIsRefusedCheaply() {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char level = 'b'; level <= 'i'; level++) {
            bomb.append("%c: &%c [%s]\n".formatted(level, level, ("*" + (char) (level - 1) + ", ").repeat(9)));
        }

        assertThat(refused(bomb.toString())).singleElement().satisfies(f -> assertThat(f.message())
                .contains("aliases"));
    }

    @Test
    void aliasOfItselfEndsTheReading() {
        assertThat(refused(DESK + "teams: &t {service: *t}\n")).isNotEmpty();
        assertThat(refused(DESK + "guidelines: &g [*g]\n")).isNotEmpty();
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(refused(DESK + "teams: " + "[\n".repeat(100_000)))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("nested deeper"));
        assertThat(refused(DESK + "teams: " + "{a:\n".repeat(100_000)))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("nested deeper"));
    }

    @Test
    void hugeFileIsRefused() {
        assertThat(refused(DESK + "# x\n".repeat(1_100_000))).singleElement().satisfies(f -> assertThat(f.message())
                .contains("4 MiB"));
    }

    @Test
    void hugeLineIsRefusedAtItsLine() {
        assertThat(refused(DESK + "x: " + "y".repeat(1_000_000)))
                .singleElement()
                .hasToString("line 2: is a line of more than 100000 characters; break it up");
    }

    @Test
    void damagedFileIsReadOrRefusedButNeverBreaksTheReader() {
        String whole = MarkedFile.text("skyline.yaml");
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var damaged = new StringBuilder(whole);
            for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
                    case 1 -> damaged.insert(at, " {}[]:,-#&*!|>'\"%@`\n\t?~0x\u0000\ud800".charAt(random.nextInt(27)));
                    default -> damaged.insert(at, damaged.substring(at, Math.min(damaged.length(), at + 40)));
                }
            }

            switch (DirectoryFile.read(damaged.toString(), 1)) {
                case Loaded loaded ->
                    assertThat(DirectoryFile.read(DirectoryFile.write(loaded.directory()), 1))
                            .as(damaged.toString())
                            .isInstanceOfSatisfying(Loaded.class, again -> assertThat(again.directory())
                                    .isEqualTo(loaded.directory()));
                case Refused refused ->
                    assertThat(refused.findings()).isNotEmpty().allSatisfy(finding -> assertThat(finding.line())
                            .isBetween(1, 1 + (int) damaged.toString().lines().count()));
            }
        }
    }

    @Test
    void hugeListIsRefused() {
        assertThat(refused(DESK + "teams: {s: {name: S, leads: [" + "x,\n  ".repeat(30_000) + "]}}"))
                .anySatisfy(f -> assertThat(f.message()).contains("more than 20000"));
    }

    @Test
    void listOfFindingsIsBounded() {
        List<Finding> findings = refused(DESK + "teams: {s: {name: S, leads: [" + "x, ".repeat(5_000) + "]}}");

        assertThat(findings).hasSize(201);
        assertThat(findings.getLast().message()).startsWith("there is more than this");
    }

    @Test
    void findingReadsAsOneLine() {
        assertThat(new Finding(Finding.Severity.HINT, 7, "topics.a", "has no match rule"))
                .hasToString("line 7: hint: topics.a: has no match rule");
    }

    private static void assertMet(MarkedFile file, List<Finding> found, Finding.Severity severity) {
        assertThat(found).allMatch(finding -> finding.severity() == severity);
        assertThat(found)
                .as("expected %s", file.marks())
                .allMatch(finding -> file.marks().stream().anyMatch(mark -> mark.isMetBy(finding)))
                .hasSameSizeAs(file.marks());
        assertThat(file.marks()).allMatch(mark -> found.stream().anyMatch(mark::isMetBy));
    }

    private static List<Finding> refused(String text) {
        return ((Refused) DirectoryFile.read(text, 1)).findings();
    }
}
