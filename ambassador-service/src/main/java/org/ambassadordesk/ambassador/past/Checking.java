package org.ambassadordesk.ambassador.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.ambassadordesk.ambassador.past.Finished.Answered;
import org.ambassadordesk.ambassador.past.Finished.Said;
import org.ambassadordesk.ambassador.past.FinishedConversation.AnsweredThen;
import org.ambassadordesk.ambassador.past.FinishedConversation.SaidThen;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.contract.text.LanguageCodes;
import org.jspecify.annotations.Nullable;

/** Checks one line: everything that is wrong with it is named, with what to do about it. */
final class Checking {
    /** More in one conversation is a mistake in grouping. */
    private static final int MOST = 1_000;

    /** As figures name what has no topic. */
    private static final String TRIAGE = "triage";

    private final Vocabulary vocabulary;
    private final Violations violations;

    Checking(Vocabulary vocabulary, Violations violations) {
        this.vocabulary = vocabulary;
        this.violations = violations;
    }

    private record Filed(@Nullable String topic, String reason) {}

    /**
     * What it says.
     *
     * @return null where anything is wrong with it, which the violations tell
     */
    @Nullable
    Finished read(FinishedConversation line, String content) {
        String source = violations.identifier("source", line.source());
        String externalId = violations.identifier("externalId", line.externalId());
        String channel = channel(line.channel());
        String language = language(line.language());
        String customer = violations.line("customer", line.customer());
        List<Said> comments = each("comments", line.comments(), this::said);
        comments.sort(Comparator.comparing(Said::at));
        Instant openedAt =
                comments.isEmpty() ? Instant.EPOCH : comments.getFirst().at();
        List<Answered> replies = each("replies", line.replies(), (name, reply) -> answered(name, reply, openedAt));
        replies.sort(Comparator.comparing(Answered::at));
        Instant closedAt = line.closedAt() == null ? null : violations.moment("closedAt", line.closedAt());
        Instant resolutionDueAt = violations.maybe("resolutionDueAt", line.resolutionDueAt());
        if (line.comments() == null || line.comments().isEmpty()) {
            violations.add("comments", "is empty; a conversation begins with what the customer said");
        } else if (!comments.isEmpty()) {
            checkEnd(comments, closedAt, resolutionDueAt);
        }
        refuseTwice("comments", comments.stream().map(Said::externalId).toList());
        refuseTwice("replies", replies.stream().map(Answered::externalId).toList());
        Filed filed = filed(line.topic(), comments);
        return violations.found().isEmpty()
                ? new Finished(
                        source,
                        externalId,
                        channel,
                        filed.topic(),
                        filed.reason(),
                        language,
                        Objects.requireNonNullElse(customer, comments.getFirst().author()),
                        comments,
                        replies,
                        closedAt,
                        resolutionDueAt,
                        content)
                : null;
    }

    private String channel(@Nullable String channel) {
        String named = violations.identifier("channel", channel);
        if (!named.isEmpty() && !vocabulary.channels().contains(named)) {
            violations.add("channel", Vocabulary.unknown(vocabulary.channels()));
        }
        return named;
    }

    private String language(@Nullable String tag) {
        if (tag == null || tag.equals(Language.UNDETERMINED)) {
            return Language.UNDETERMINED;
        }
        if (!LanguageCodes.isLanguageTag(tag)) {
            violations.add("language", "must be a language of ISO 639-1, as de or en, or und where nobody could tell");
        }
        return LanguageCodes.ofTag(tag).orElse(Language.UNDETERMINED);
    }

    private Filed filed(@Nullable String topic, List<Said> comments) {
        if (TRIAGE.equals(topic) || comments.isEmpty()) {
            return new Filed(null, "poster");
        }
        if (topic == null) {
            return vocabulary
                    .topicOf(comments.getFirst().text())
                    .map(choice -> new Filed(choice.topic().id(), choice.reason()))
                    .orElseGet(() -> new Filed(null, "no-rule"));
        }
        if (!vocabulary.topics().contains(topic)) {
            violations.add(
                    "topic", Vocabulary.unknown(vocabulary.topics()) + "; leave it out to go by the desk's rules");
        }
        return new Filed(topic, "poster");
    }

    private <T, R> List<R> each(
            String field, @Nullable List<@Nullable T> all, BiFunction<String, T, @Nullable R> reading) {
        List<R> read = new ArrayList<>();
        List<@Nullable T> given = all == null ? List.of() : all;
        if (given.size() > MOST) {
            violations.add(field, "are more than " + MOST + " in one conversation");
            return read;
        }
        for (int i = 0; i < given.size(); i++) {
            T one = given.get(i);
            String name = field + "[" + i + "]";
            if (one == null) {
                violations.add(name, "must be an object");
            } else {
                R result = reading.apply(name, one);
                if (result != null) {
                    read.add(result);
                }
            }
        }
        return read;
    }

    private @Nullable Said said(String name, SaidThen said) {
        String externalId = violations.identifier(name + ".externalId", said.externalId());
        String text = violations.text(name + ".text", said.text());
        Instant at = violations.moment(name + ".at", said.at());
        String author = violations.identifier(name + ".author", said.author());
        Instant dueAt = violations.maybe(name + ".dueAt", said.dueAt());
        if (at != null && dueAt != null && dueAt.isBefore(at)) {
            violations.add(name + ".dueAt", "is before the comment");
        }
        String original = text.equals(said.text()) ? null : said.text();
        return at == null ? null : new Said(externalId, text, original, at, author, dueAt);
    }

    private @Nullable Answered answered(String name, AnsweredThen reply, Instant openedAt) {
        String externalId =
                reply.externalId() == null ? name : violations.identifier(name + ".externalId", reply.externalId());
        String text = violations.text(name + ".text", reply.text());
        Instant at = violations.moment(name + ".at", reply.at());
        String by = violations.line(name + ".by", reply.by());
        if (at != null && at.isBefore(openedAt)) {
            violations.add(name + ".at", "is before the first comment, so it answers none of them");
        }
        return at == null ? null : new Answered(externalId, text, at, by);
    }

    private void checkEnd(List<Said> comments, @Nullable Instant closedAt, @Nullable Instant resolutionDueAt) {
        if (closedAt != null && closedAt.isBefore(comments.getLast().at())) {
            violations.add(
                    "closedAt",
                    "is before the last comment; bring what was written afterwards as a conversation of its own");
        }
        if (resolutionDueAt != null
                && resolutionDueAt.isBefore(comments.getFirst().at())) {
            violations.add("resolutionDueAt", "is before the first comment");
        }
    }

    private void refuseTwice(String field, List<String> externalIds) {
        Set<String> seen = new HashSet<>();
        externalIds.stream()
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .findFirst()
                .ifPresent(id -> violations.add(field, "has the externalId " + id + " twice"));
    }
}
