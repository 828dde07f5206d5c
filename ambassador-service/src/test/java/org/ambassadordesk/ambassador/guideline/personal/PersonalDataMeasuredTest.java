package org.ambassadordesk.ambassador.guideline.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ambassadordesk.ambassador.fixture.SampleData;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Recall and precision on the published test values of commons-validator and libphonenumber, each in a sentence as people
 * write it. Runs where the values are; {@code DESK_REAL_DATA} says where.
 */
class PersonalDataMeasuredTest {
    private static final Path VALUES = SampleData.of("e_pii_testvalues");

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void onlyWhereTheValuesAre() {
        assumeTrue(Files.isDirectory(VALUES), "the test values are not on this machine");
    }

    @Test
    void bankAccountsAreFoundAndMistypedOnesAreNot() throws IOException {
        List<String[]> rows = rows("iban.tsv");

        Share found = share("IBAN found", rows, row -> row[2].equals("true"), row -> finds(Kind.BANK_ACCOUNT, row[0]));
        Share wrong = share("IBAN wrong", rows, row -> !row[3].equals("1"), row -> finds(Kind.BANK_ACCOUNT, row[0]));

        assertThat(found.of()).isEqualTo(1.0);
        assertThat(wrong.of()).isZero();
    }

    @Test
    void paymentCardsAreFoundAndMistypedOnesAreNot() throws IOException {
        List<String[]> rows = rows("creditcard.tsv");

        Share found = share("card found", rows, row -> row[2].equals("true"), row -> finds(Kind.PAYMENT_CARD, row[0]));
        Share wrong = share("card wrong", rows, row -> row[2].equals("false"), row -> finds(Kind.PAYMENT_CARD, row[0]));

        assertThat(found.of()).isGreaterThan(0.85);
        assertThat(wrong.of()).isZero();
    }

    @Test
    void mailAddressesAreFound() throws IOException {
        List<String[]> rows = rows("email.tsv");

        Share found =
                share("mail found", rows, row -> row[1].equals("true"), row -> finds(Kind.MAIL_ADDRESS, text(row[0])));

        assertThat(found.of()).isGreaterThan(0.5);
    }

    @Test
    void telephoneNumbersAreFoundAroundTheWorld() throws IOException {
        Set<String> dialled = Set.of("FIXED_LINE", "MOBILE", "FIXED_LINE_OR_MOBILE");

        Share found = share(
                "phone found",
                rows("phone_examples.tsv"),
                row -> dialled.contains(row[2]),
                row -> finds(Kind.TELEPHONE_NUMBER, row[4]));

        assertThat(found.of()).isGreaterThan(0.95);
    }

    @Test
    void numbersOfOrdersAndBookingsInRealTextsAreLeftAlone() throws IOException {
        Path real = VALUES.resolve("dev/real_text_candidates.tsv");
        assumeTrue(Files.exists(real), "the candidates are not on this machine");

        Share wrong = share(
                "order number taken for personal data",
                Files.readAllLines(real).stream()
                        .map(line -> line.split("\t", -1))
                        .toList(),
                row -> row[2].equals("ref"),
                row -> !PersonalData.find("Your order " + row[5] + " is on its way.", Set.of("US", "DE"))
                        .isEmpty());

        assertThat(wrong.of()).isLessThan(0.01);
    }

    private record Share(int hits, int all) {
        double of() {
            return hits / (double) all;
        }
    }

    private static Share share(
            String what, List<String[]> rows, Predicate<String[]> concerned, Predicate<String[]> hit) {
        List<String[]> all = rows.stream().filter(concerned).toList();
        Share share = new Share((int) all.stream().filter(hit).count(), all.size());
        System.out.printf("%s: %d of %d%n", what, share.hits(), share.all());
        return share;
    }

    private static boolean finds(Kind kind, String value) {
        return PersonalData.find("Please use " + value + " for it.", Set.of("US", "DE")).stream()
                .anyMatch(found -> found.kind() == kind);
    }

    private static String text(String json) {
        try {
            return JSON.readValue(json, String.class);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(VALUES.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
