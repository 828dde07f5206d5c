package org.ambassadordesk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransienceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "25006", "25P03", "28P01", "3D000", "40001", "40P01", "53100", "55P03", "57P01", "57014",
                "58030", "42P01", "42703", "42501"
            })
    void stateOfTheDatabaseMayPass(String state) {
        assertThat(Transience.mayPass(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "22P02", "23502", "23505", "23514", "42601", "25P02", "P0001"})
    void whatTheRecordItselfBringsStays(String state) {
        assertThat(Transience.mayPass(new SQLException("", state))).isFalse();
    }

    @Test
    void causeCountsHoweverDeepItLies() {
        assertThat(Transience.mayPass(new IllegalStateException(new RuntimeException(new SocketException("reset")))))
                .isTrue();
        assertThat(Transience.mayPass(new IllegalStateException(new TimeoutException("broker"))))
                .isTrue();
        assertThat(Transience.mayPass(new IllegalStateException(new FencedException("lost"))))
                .isTrue();
    }

    @Test
    void poolWithoutAFreeConnectionMayPass() {
        assertThat(Transience.mayPass(new SQLException("no connection in time")))
                .isTrue();
    }

    @Test
    void unreadableDataStays() {
        assertThat(Transience.mayPass(new IOException("no JSON"))).isFalse();
        assertThat(Transience.mayPass(new IllegalArgumentException("negative rating")))
                .isFalse();
    }
}
