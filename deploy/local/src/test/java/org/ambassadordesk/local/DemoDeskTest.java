package org.ambassadordesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.junit.jupiter.api.Test;

class DemoDeskTest {
    private final Directory desk = load();

    private static Directory load() {
        try (var yaml = DemoDeskTest.class.getResourceAsStream("/demo-desk.yaml")) {
            String text = new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
            return switch (DirectoryFile.read(text, 1)) {
                case DirectoryFile.Outcome.Loaded loaded -> {
                    assertThat(loaded.hints()).isEmpty();
                    yield loaded.directory();
                }
                case DirectoryFile.Outcome.Refused refused -> throw new AssertionError(refused.findings());
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyTopicHasSomebodyWhoIsAlwaysThereInBothLanguages() {
        for (Topic topic : desk.topics().values()) {
            for (String language : List.of("en", "de")) {
                assertThat(desk.ambassadors().values())
                        .as("%s in %s", topic.id(), language)
                        .anyMatch(person -> "always".equals(person.shift())
                                && person.speaks(language)
                                && person.authorized().containsKey(topic.id()));
            }
        }
    }

    @Test
    void guidelinesShowEveryEffect() {
        assertThat(desk.guidelines().values().stream().flatMap(guideline -> guideline.checks().stream()))
                .extracting(Guideline.Check::effect)
                .contains(Guideline.Effect.WARN, Guideline.Effect.FOUR_EYES, Guideline.Effect.BLOCK);
    }

    @Test
    void commentsComeFromKnownSourcesOnTheirChannels() throws IOException {
        List<DemoComment> comments = DemoComment.packaged();

        assertThat(comments).hasSizeGreaterThanOrEqualTo(60);
        assertThat(comments).allSatisfy(comment -> {
            Source source = desk.sources().get(comment.source());
            assertThat(source).isNotNull();
            assertThat(Objects.requireNonNull(source).channels()).contains(comment.channel());
        });
    }

    @Test
    void commentsTouchEveryTopic() throws IOException {
        Set<String> touched = new HashSet<>();
        for (DemoComment comment : DemoComment.packaged()) {
            desk.topics().values().stream()
                    .filter(topic -> topic.match() != null
                            && topic.match().holdsFor(comment.text()).isPresent())
                    .findFirst()
                    .ifPresent(topic -> touched.add(topic.id()));
        }

        assertThat(touched).isEqualTo(desk.topics().keySet());
    }

    @Test
    void commentsOfOneThreadHaveOneAuthor() throws IOException {
        assertThat(DemoComment.packaged().stream()
                        .filter(comment -> comment.thread() != null)
                        .map(comment -> comment.thread() + " " + comment.author())
                        .distinct()
                        .count())
                .isEqualTo(DemoComment.packaged().stream()
                        .filter(comment -> comment.thread() != null)
                        .map(DemoComment::thread)
                        .distinct()
                        .count());
    }
}
