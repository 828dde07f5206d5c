package org.ambassadordesk.ambassador.reply.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordChangeTest {
    @Test
    void showsWordsTakenOutAndPutIn() {
        assertThat(WordChange.between("It left Berlin yesterday.", "It left Munich this morning."))
                .containsExactly(
                        new WordChange("same", "It left "),
                        new WordChange("removed", "Berlin"),
                        new WordChange("added", "Munich"),
                        new WordChange("same", " "),
                        new WordChange("removed", "yesterday."),
                        new WordChange("added", "this morning."));
    }

    @Test
    void textsThatAreTheSameHaveNoChange() {
        assertThat(WordChange.between("Both\n the same", "Both\n the same"))
                .containsExactly(new WordChange("same", "Both\n the same"));
        assertThat(WordChange.between("", "")).isEmpty();
    }

    @Test
    void bothTextsCanBeReadBackFromTheChanges() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        List<String> words = List.of("a", "b", "👍", " ", "\n", "  ", "word.", "ß");
        for (int round = 0; round < 500; round++) {
            String before = text(words, random);
            String after = text(words, random);

            List<WordChange> changes = WordChange.between(before, after);

            assertThat(joined(changes, "added")).isEqualTo(before);
            assertThat(joined(changes, "removed")).isEqualTo(after);
        }
    }

    private static String joined(List<WordChange> changes, String without) {
        return changes.stream()
                .filter(change -> !change.kind().equals(without))
                .map(WordChange::text)
                .collect(Collectors.joining());
    }

    private static String text(List<String> words, RandomGenerator random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }
}
