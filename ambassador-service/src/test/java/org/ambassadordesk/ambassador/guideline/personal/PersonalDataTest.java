package org.ambassadordesk.ambassador.guideline.personal;

import static org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind.BANK_ACCOUNT;
import static org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind.MAIL_ADDRESS;
import static org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind.PAYMENT_CARD;
import static org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind.TELEPHONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Found;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers and names here are published test values or made up. */
class PersonalDataTest {
    private static final Set<String> REGIONS = new LinkedHashSet<>(List.of("US", "GB", "DE", "AT", "CH"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to [jo.nowak@example.com], please.",
                "Mail ([jo+air@mail.example.co.uk])!",
                "'[jo@example.org]' is mine",
                "[jürgen.müller@example.de]",
            })
    void findsMailAddresses(String marked) {
        assertFinds(MAIL_ADDRESS, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call me at [+49 30 901820]",
                "call [(202) 555-0143] today",
                "Ruf mich an: [0176 04069000]",
                "Tel. [030/901820]",
                "[+41 44 668 18 00]",
                "my number is [2025550143], call anytime",
            })
    void findsTelephoneNumbers(String marked) {
        assertFinds(TELEPHONE_NUMBER, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IBAN: [DE89 3704 0044 0532 0130 00] please",
                "[GB82WEST12345698765432].",
                "to [de89370400440532013000]",
                "[FR14-2004-1010-0505-0001-3M02-606]",
            })
    void findsBankAccounts(String marked) {
        assertFinds(BANK_ACCOUNT, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my card [4111 1111 1111 1111] was charged",
                "[4111111111111111].",
                "[3782 822463 10005]",
                "[5555-5555-5555-4444]",
                "[2223003122003222]",
            })
    void findsPaymentCards(String marked) {
        assertFinds(PAYMENT_CARD, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your order 4111111111111111 is on its way",
                "Bestellnummer 4012888888881881",
                "order no. 0176 04069000",
                "case #2025550143 is open",
                "tracking 030 901820 99",
                "It departs 24.12.2026 18:00, not 2026-12-24 08:00",
                "from 01.02.2026 to 05.02.2026",
                "Flight SK101 and LH2034 on 12/24",
                "Update to version 10.0.22621.3155 or 1.2.3.4",
                "see https://example.com/status/4111111111111111?tel=+4930901820",
                "www.example.com/users/2025550143",
                "ask @jo@mastodon.social",
                "@skylineair thanks",
                "costs 1,234,567 EUR, or 1.234.567 €",
                "won 2025550143 $ in a raffle",
                "booking DE89370400440532013001", // wrong check digits
                "card 4111111111111112", // wrong check digit
                "post 570300817074462722 says it",
                "jo@localhost or jo@example",
                "between 40.74804263, -73.99295302",
                "Stern Nr. 36/2000",
                "",
            })
    void leavesEverythingElseAlone(String text) {
        assertThat(PersonalData.find(text, REGIONS)).as(text).isEmpty();
    }

    @Test
    void numbersWithoutCountryCodeAreReadWhereTheDeskIs() {
        assertThat(PersonalData.find("Ruf an: 030 901820", Set.of("DE"))).hasSize(1);
        assertThat(PersonalData.find("Ruf an: 030 901820", Set.of())).isEmpty();
        assertThat(PersonalData.find("Ruf an: +49 30 901820", Set.of())).hasSize(1);
    }

    @Test
    void everythingOfOneTextIsFoundInItsOrder() {
        String text = "Mail jo@example.com or call +49 30 901820, pay DE89370400440532013000 or 4111 1111 1111 1111";

        assertThat(PersonalData.find(text, REGIONS))
                .extracting(Found::kind)
                .containsExactly(MAIL_ADDRESS, TELEPHONE_NUMBER, BANK_ACCOUNT, PAYMENT_CARD);
    }

    @Test
    void longHostileTextsDoNotTakeLong() {
        String digits = "1 ".repeat(10_000);
        String letters = "a".repeat(10_000) + "@" + "a.".repeat(5_000);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(20), () -> {
            assertThat(PersonalData.find(digits, REGIONS)).isEmpty();
            assertThat(PersonalData.find(letters, REGIONS)).isEmpty();
        });
    }

    /** The text between brackets, and nothing else, must be found. */
    private static void assertFinds(Kind kind, String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");

        assertThat(PersonalData.find(text, REGIONS)).as(text).containsExactly(new Found(kind, start, end));
    }
}
