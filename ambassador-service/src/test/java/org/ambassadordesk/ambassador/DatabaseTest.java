package org.ambassadordesk.ambassador;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
    @ParameterizedTest
    @CsvSource({
        "08006, true", // connection failure
        "57P01, true", // the server ends
        "57P03, true", // the server starts
        "23505, false", // unique violation
        "57014, false" // statement cancelled
    })
    void databaseIsAwayWhereItsServerCannotBeReached(String state, boolean away) {
        Throwable failure = new IllegalStateException(new SQLException("no", state));

        assertThat(Database.isAway(failure)).isEqualTo(away);
    }

    @Test
    void databaseIsAwayWhereThePoolHasNoConnectionInTime() {
        Throwable failure = new IllegalStateException(new ConnectionException(new SQLException("acquisition timeout")));

        assertThat(Database.isAway(failure)).isTrue();
    }

    @Test
    void failureOfAnotherKindIsNotTheDatabases() {
        assertThat(Database.isAway(new SQLException("no state"))).isFalse();
    }
}
