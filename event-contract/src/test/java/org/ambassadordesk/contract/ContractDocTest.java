package org.ambassadordesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.junit.jupiter.api.Test;

/** What the documentation says of the contract is what the code does. */
class ContractDocTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @Test
    void directoryFileOfTheDocumentationIsTaken() throws IOException {
        Matcher example = YAML.matcher(Files.readString(DOCS.resolve("configuration.md")));

        assertThat(example.find()).isTrue();
        assertThat(DirectoryFile.read(example.group(1), 1)).isInstanceOf(DirectoryFile.Outcome.Loaded.class);
    }

    @Test
    void everyTypeAndTopicIsInTheDocumentation() throws IOException {
        String events = Files.readString(DOCS.resolve("events.md"));

        assertThat(EventCodec.types().keySet())
                .allSatisfy(type -> assertThat(events).contains("`" + type + "`"));
        assertThat(List.of(Topics.COMMENTS, Topics.ASSIGNMENTS, Topics.ACTIVITY, Topics.DIRECTORY))
                .allSatisfy(topic -> assertThat(events).contains("`" + topic + "`"));
    }
}
