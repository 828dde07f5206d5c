package org.ambassadordesk.ambassador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftFieldTest {
    @Test
    void whatIsWrongIsNamedWithoutTheDirectoryAroundIt() {
        assertThat(DraftField.of("guidelines[2].checks[0].pattern")).isEqualTo("checks[0].pattern");
        assertThat(DraftField.of("guidelines[2]")).isEmpty();
        assertThat(DraftField.of("topics.baggage")).isEqualTo("topics.baggage");
    }
}
