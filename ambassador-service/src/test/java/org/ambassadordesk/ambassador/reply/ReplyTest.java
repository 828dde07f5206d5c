package org.ambassadordesk.ambassador.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Disclosure;
import org.ambassadordesk.contract.directory.Autonomy;
import org.junit.jupiter.api.Test;

class ReplyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void nobodyDecidesAboutAReplyOfTheirOwn() {
        Reply.Submitted submitted = new Reply.Submitted(written(false));

        assertThatThrownBy(() -> submitted.approve("anna", null, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> submitted.sendBack("anna", "no", NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> submitted.reject("anna", "no", NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void approverTakesResponsibilityAndBothWordingsAreKept() {
        Reply.Approved approved =
                new Reply.Submitted(written(false)).approve("lena", new Reply.Edited("Better words", List.of()), NOW);

        assertThat(approved.by()).isEqualTo("lena");
        assertThat(approved.text()).isEqualTo("Better words");
        assertThat(approved.written().text()).isEqualTo("My words");
    }

    @Test
    void onlyWhoMaySendAloneDoes() {
        assertThat(Reply.Approved.alone(written(true)).by()).isEqualTo("anna");
        assertThatThrownBy(() -> Reply.Approved.alone(written(false))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatNobodyDecidedNamesNobody() {
        Reply.Submitted submitted = new Reply.Submitted(written(false));

        assertThat(Decision.of(submitted).at()).isNull();
        assertThat(Decision.of(submitted.withdraw(NOW)).by()).isNull();
        assertThat(Decision.of(submitted.outdate(NOW)).by()).isNull();
        assertThat(Decision.of(submitted.sendBack("lena", "shorter", NOW)))
                .isEqualTo(new Decision("lena", NOW, "shorter"));
    }

    private static Written written(boolean alone) {
        return new Written(
                UUID.fromString("0199aaaa-0000-7000-8000-000000000001"),
                UUID.fromString("0199aaaa-0000-7000-8000-000000000002"),
                "anna",
                "My words",
                1,
                2,
                NOW,
                new Checked(List.of(), List.of(), 1),
                new Disclosure("Anna, employee"),
                Autonomy.DIRECT,
                alone,
                "You send alone.",
                null,
                new Grounds("baggage", "twitter", "en", List.of()));
    }
}
