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

    private static Locale language(@Nullable Locale chosen, String... languages) {
        Ambassador person = new Ambassador(
                "sara", "Sara Eden", null, "sales", Role.TEAM_LEAD, List.of(languages), 1, null, Map.of(), List.of());
        return Language.of(person, chosen).locale();
    }
}
