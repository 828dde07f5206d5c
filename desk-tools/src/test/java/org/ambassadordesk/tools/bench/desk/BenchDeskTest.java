package org.ambassadordesk.tools.bench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.junit.jupiter.api.Test;

class BenchDeskTest {
    @Test
    void directoryFileHolds() throws IOException {
        try (InputStream in = Objects.requireNonNull(OwnDesk.class.getResourceAsStream("bench-desk.yaml"))) {
            assertThat(DirectoryFile.read(in.readAllBytes(), 1)).isInstanceOf(DirectoryFile.Outcome.Loaded.class);
        }
    }

    @Test
    void processorTimeOfAProcessIsRead() {
        Part self = new Part("self", ProcessHandle.current().pid(), "http://127.0.0.1");

        assertThat(self.used()).isPositive();
    }
}
