package org.ambassadordesk.ambassador.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Trigger;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;

class SweepFailuresTest {
    @Test
    void databaseThatIsAwayIsNoErrorOfASweepAndTakesOneLine() {
        LogRecord said = saidOf(new CompletionException(new ConnectionException(new SQLException("no connection"))));

        assertThat(said.getLevel().intValue()).isLessThan(Level.SEVERE.intValue());
        assertThat(said.getThrown()).isNull();
    }

    @Test
    void whatElseASweepFailsAtIsAnErrorWithItsCause() {
        IllegalStateException why = new IllegalStateException("a defect");

        LogRecord said = saidOf(why);

        assertThat(said.getLevel().intValue()).isEqualTo(Level.SEVERE.intValue());
        assertThat(said.getThrown()).isSameAs(why);
    }

    private static LogRecord saidOf(Throwable why) {
        List<LogRecord> all = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord told) {
                all.add(told);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(SweepFailures.class.getName());
        log.addHandler(listening);
        try {
            new SweepFailures().hear(new FailedExecution(new Execution(), why));
        } finally {
            log.removeHandler(listening);
        }
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static final class Execution implements ScheduledExecution {
        @Override
        public Trigger getTrigger() {
            return new Sweep();
        }

        @Override
        public Instant getFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public Instant getScheduledFireTime() {
            return Instant.EPOCH;
        }
    }

    private static final class Sweep implements Trigger {
        @Override
        public String getId() {
            return "sweep";
        }

        @Override
        public Instant getNextFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public Instant getPreviousFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public boolean isOverdue() {
            return false;
        }
    }
}
