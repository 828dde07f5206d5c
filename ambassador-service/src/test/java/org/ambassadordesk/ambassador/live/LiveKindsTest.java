package org.ambassadordesk.ambassador.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Open pages listen to every kind of event there is: one they do not know would pass unheard. */
class LiveKindsTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern TOLD = Pattern.compile("live\\s*\\.publish\\(\\s*\"([a-z-]+)\"");
    private static final Pattern HEARD = Pattern.compile("const KINDS = \\[(.+)];");

    @Test
    void pagesHearEveryKindThatIsTold() throws IOException {
        Set<String> told;
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            told = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> TOLD.matcher(read(file)).results().map(kind -> kind.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Matcher heard = HEARD.matcher(read(MAIN.resolve("resources/META-INF/resources/desk/live.js")));

        assertThat(heard.find()).isTrue();
        assertThat(told).contains("conversation", "measuring", "account", "desk");
        told.remove("viewers"); // who looks at a conversation is heard by the conversation alone
        assertThat(heard.group(1))
                .contains(told.stream().map(kind -> "'" + kind + "'").toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
