package org.ambassadordesk.ambassador.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void chosenLanguageIsTakenWhereItIsSpoken() {
        assertThat(language(Locale.GERMAN, "en")).isEqualTo(Locale.GERMAN);
        assertThat(language(Locale.ENGLISH, "de")).isEqualTo(Locale.ENGLISH);
        assertThat(language(Locale.FRENCH, "de")).isEqualTo(Locale.GERMAN);
    }

    @Test
    void whoChoseNoneIsToldInTheFirstOfTheirLanguagesThatIsSpoken() {
        assertThat(language(null, "fr", "de", "en")).isEqualTo(Locale.GERMAN);
        assertThat(language(null, "en", "de")).isEqualTo(Locale.ENGLISH);
        assertThat(language(null, "fr")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void sharesAreRoundedAndNeverSaidToBeAllOrNoneWhereTheyAreNot() {
        Language english = Language.ENGLISH;

        assertThat(english.share(16 / 45.0)).isEqualTo("35.6%");
        assertThat(english.share(2 / 3.0)).isEqualTo("66.7%");
        assertThat(english.share(0.0625)).isEqualTo("6.3%");
        assertThat(english.share(9_999 / 10_000.0)).isEqualTo("99.9%");
        assertThat(english.share(1 / 10_000.0)).isEqualTo("0.1%");
        assertThat(english.share(1.0)).isEqualTo("100.0%");
        assertThat(english.share(0.0)).isEqualTo("0.0%");
        assertThat(english.share(null)).isEqualTo("–");
        assertThat(english.shareBelow(0.9496)).as("never as much as 95 %").isEqualTo("94.9%");
    }

    private static Locale language(@Nullable Locale chosen, String... languages) {
        Ambassador person = new Ambassador(
                "sara", "Sara Eden", null, "sales", Role.TEAM_LEAD, List.of(languages), 1, null, Map.of(), List.of());
        return Language.of(person, chosen).locale();
    }
}
