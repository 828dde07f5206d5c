package org.ambassadordesk.ambassador.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.alert.AlertWords;
import org.ambassadordesk.ambassador.report.mail.WeeklyMailWords;
import org.ambassadordesk.ambassador.report.protection.OpeningWords;
import org.ambassadordesk.ambassador.speech.SpanWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @ValueSource(
            classes = {
                AlertWords.class,
                OpeningWords.class,
                SpanWords.class,
                WeeklyMailWords.class,
                TimeWords.class,
                FrameWords.class,
                InboxWords.class,
                TalkWords.class,
                ReplyWords.class,
                BoardWords.class,
                OversightWords.class,
                RuleWords.class,
                CheckFormWords.class,
                ReportWords.class,
                PeopleWords.class,
                PlotWords.class,
                WhatIfWords.class
            })
    void everythingIsSaidInGermanTooWithTheSameValues(Class<?> words) throws IOException {
        Properties german = new Properties();
        String name = words.getAnnotation(MessageBundle.class).value();
        try (InputStream file = words.getResourceAsStream("/messages/" + name + "_de.properties")) {
            german.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }

        Set<String> english =
                Stream.of(words.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english);
        for (Method message : words.getMethods()) {
            assertThat(values(german.getProperty(message.getName())))
                    .as(message.getName())
                    .isEqualTo(values(message.getAnnotation(Message.class).value()));
        }
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(value -> value.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
