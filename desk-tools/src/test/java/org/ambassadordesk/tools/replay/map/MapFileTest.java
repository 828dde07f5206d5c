package org.ambassadordesk.tools.replay.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.replay.export.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapFileTest {
    private static final String SMALLEST =
            "comment: {externalId: '{id}', channel: web, text: '{t}', author: {id: '{a}'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            commnt: {}                                                                   ~ line 1: commnt is not known here
            comment: [                                                                   ~ is not YAML
            comment: {channel: web}                                                      ~ line 1: externalId is missing
            comment: {externalId: '{id', channel: web, text: t, author: {id: a}}         ~ line 1: "{id" has a brace
            comment: {externalId: '{id|round}', channel: web, text: t, author: {id: a}}  ~ |round is not known
            comment: {externalId: i, channel: web, author: {id: a}}                      ~ line 1: text is missing
            comment: {externalId: i, channel: web, text: t, author: {id: a}, postedAt: {from: '{d}', formats: [bbb]}} ~ date format
            comment: {externalId: i, channel: web, text: t, author: {id: {from: '{x}', pattern: 'a+'}}} ~ needs a group
            """)
    void faultsAreSaidWithTheirLine(String yaml, String message) {
        assertThatThrownBy(() -> MapFile.parse("my.yaml", yaml))
                .isInstanceOf(ToolFailure.class)
                .hasMessageStartingWith("map my.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void faultFurtherDownNamesItsOwnLine() {
        assertThatThrownBy(() -> MapFile.parse("my.yaml", SMALLEST + "\nrequire:\n  id: '[0-9'\n"))
                .hasMessageStartingWith("map my.yaml, line 3: the pattern is not valid");
    }

    @Test
    void firstCandidateWithAValueCounts() {
        String rule = "['{a?}', '{b|integer}', none]";

        assertThat(author(rule, Map.of("a", " ", "b", "848.0"))).isEqualTo("848");
        assertThat(author(rule, Map.of("a", "x", "b", "848.0"))).isEqualTo("x");
        assertThat(author(rule, Map.of("b", ""))).isEqualTo("none");
    }

    @Test
    void valuesAreTranslated() {
        String rule = "{from: '{a}', as: {x: y}, otherwise: z}";

        assertThat(author(rule, Map.of("a", "x"))).isEqualTo("y");
        assertThat(author(rule, Map.of("a", "other"))).isEqualTo("z");
    }

    @Test
    void partOfAValueIsTakenByPattern() {
        assertThat(author("{from: '{a}', pattern: 'by ([a-z]+)'}", Map.of("a", "sent by kim!")))
                .isEqualTo("kim");
    }

    @Test
    void rowWithoutARequiredValueIsRefused() {
        MappedComment comment = MapFile.parse("my.yaml", SMALLEST).read("f", row(Map.of("id", "1", "t", "hi")));

        assertThat(comment).isEqualTo(new MappedComment.Refused(7, "author.id is empty"));
    }

    @Test
    void dateThatFitsNoFormatIsRefused() {
        String yaml = SMALLEST.replace("author:", "postedAt: {from: '{d}', formats: [d.M.yyyy]}, author:");
        MappedComment comment =
                MapFile.parse("my.yaml", yaml).read("f", row(Map.of("id", "1", "t", "hi", "a", "u", "d", "31 May")));

        assertThat(comment)
                .isEqualTo(new MappedComment.Refused(7, "postedAt has none of the formats that the map names"));
    }

    private static String author(String rule, Map<String, String> values) {
        String yaml = "comment: {externalId: i, channel: web, text: t, author: {id: " + rule + "}}";
        return ((MappedComment.Ready) MapFile.parse("my.yaml", yaml).read("f", row(values))).authorId();
    }

    private static Row row(Map<String, String> values) {
        return new Row.Whole(7, values::get);
    }
}
