package org.ambassadordesk.ambassador.web.view;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.ambassadordesk.ambassador.speech.Language;
import org.ambassadordesk.ambassador.speech.SpanWords;
import org.ambassadordesk.ambassador.web.view.Deadline.Clock;
import org.ambassadordesk.ambassador.web.words.BoardWords;
import org.ambassadordesk.ambassador.web.words.CheckFormWords;
import org.ambassadordesk.ambassador.web.words.FrameWords;
import org.ambassadordesk.ambassador.web.words.InboxWords;
import org.ambassadordesk.ambassador.web.words.OversightWords;
import org.ambassadordesk.ambassador.web.words.PastWords;
import org.ambassadordesk.ambassador.web.words.PeopleWords;
import org.ambassadordesk.ambassador.web.words.PlotWords;
import org.ambassadordesk.ambassador.web.words.ReplyWords;
import org.ambassadordesk.ambassador.web.words.ReportWords;
import org.ambassadordesk.ambassador.web.words.RuleWords;
import org.ambassadordesk.ambassador.web.words.TalkWords;
import org.ambassadordesk.ambassador.web.words.TimeWords;
import org.ambassadordesk.ambassador.web.words.WhatIfWords;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jspecify.annotations.Nullable;

/** Times, numbers and names as one person reads them: from one moment, in their time zone and language. */
public final class Words {
    /** What the pages are written in, the one for everybody else first. */
    public static final List<Locale> LANGUAGES = Language.SPOKEN;

    private final Instant now;
    private final ZoneId zone;
    private final Language language;
    private final TimeWords say;

    public Words(Instant now, ZoneId zone, Locale locale) {
        this.now = now;
        this.zone = zone;
        this.language = new Language(locale);
        this.say = language.words(TimeWords.class);
    }

    public Instant now() {
        return now;
    }

    public ZoneId zone() {
        return zone;
    }

    public Locale locale() {
        return language.locale();
    }

    public FrameWords frame() {
        return language.words(FrameWords.class);
    }

    public InboxWords inbox() {
        return language.words(InboxWords.class);
    }

    public TalkWords talk() {
        return language.words(TalkWords.class);
    }

    public ReplyWords reply() {
        return language.words(ReplyWords.class);
    }

    public BoardWords board() {
        return language.words(BoardWords.class);
    }

    public OversightWords oversight() {
        return language.words(OversightWords.class);
    }

    public RuleWords rules() {
        return language.words(RuleWords.class);
    }

    public CheckFormWords checks() {
        return language.words(CheckFormWords.class);
    }

    public PastWords past() {
        return language.words(PastWords.class);
    }

    public ReportWords report() {
        return language.words(ReportWords.class);
    }

    public PeopleWords people() {
        return language.words(PeopleWords.class);
    }

    public PlotWords plot() {
        return language.words(PlotWords.class);
    }

    public WhatIfWords whatIf() {
        return language.words(WhatIfWords.class);
    }

    public TimeWords time() {
        return say;
    }

    public SpanWords spans() {
        return language.words(SpanWords.class);
    }

    public Moment moment(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return new Moment(at.toString(), shortly(local), format("EEE d MMM yyyy, HH:mm:ss zzz", local));
    }

    public @Nullable Moment momentOrNull(@Nullable Instant at) {
        return at == null ? null : moment(at);
    }

    /**
     * A promise that runs.
     *
     * @param kind {@code first-response}, {@code next-response} or {@code resolution}
     */
    public Deadline running(String kind, Instant startedAt, Instant warnAt, Instant dueAt) {
        boolean late = dueAt.isBefore(now);
        String level = late ? "late" : warnAt.isAfter(now) ? "good" : "risk";
        String words =
                late ? say.overdue(span(Duration.between(dueAt, now))) : say.left(span(Duration.between(now, dueAt)));
        Clock clock = new Clock(startedAt.toString(), warnAt.toString(), dueAt.toString());
        return new Deadline(label(kind), clock, level, percent(startedAt, dueAt, now), words, due(dueAt));
    }

    /** A promise that stands still, since the customer was asked something. */
    public Deadline paused(String kind, Instant startedAt, Instant dueAt, Instant pausedAt) {
        String since = say.pausedSince(moment(pausedAt).words());
        return new Deadline(
                label(kind), null, "paused", percent(startedAt, dueAt, pausedAt), say.waitsForCustomer(), since);
    }

    /** How a promise ended. */
    public Deadline kept(String kind, Instant startedAt, Instant dueAt, Instant metAt) {
        boolean late = metAt.isAfter(dueAt);
        String words = late
                ? say.tooLate(span(Duration.between(dueAt, metAt)))
                : say.keptIn(span(Duration.between(startedAt, metAt)));
        String level = late ? "late" : "good";
        return new Deadline(label(kind), null, level, percent(startedAt, dueAt, metAt), words, due(dueAt));
    }

    /** A promise nobody waits for any more. */
    public Deadline idle(String kind, Instant dueAt, boolean missed) {
        String words = missed ? say.missed() : say.ended();
        return new Deadline(label(kind), null, missed ? "late" : "none", missed ? 100 : 0, words, due(dueAt));
    }

    /** The two largest units: {@code 2 h 14 min}; scripts of the pages say it the same way. */
    public String span(Duration time) {
        return language.span(time);
    }

    /** As {@link #span}, with seconds where they matter: for tables. */
    public String figure(Duration time) {
        return language.figure(time);
    }

    /** A number with the separators of the language. */
    public String number(long number) {
        return language.number(number);
    }

    /** A share, 0 to 1, in percent. */
    public String percent(double share) {
        return language.percent(share);
    }

    /** A level of autonomy. */
    public String autonomy(Autonomy autonomy) {
        return switch (autonomy) {
            case DIRECT -> oversight().direct();
            case SEND_THEN_SAMPLE -> oversight().sendThenSample();
            case FOUR_EYES -> oversight().fourEyes();
            case SPECIALIST -> oversight().specialist();
        };
    }

    /** As {@link Language#share}. */
    public String share(@Nullable Double share) {
        return language.share(share);
    }

    /** As {@link #figure}; a dash where there is none. */
    public String seconds(@Nullable BigDecimal seconds) {
        return language.seconds(seconds);
    }

    /** The language's name; the code where nobody knows one. */
    public String language(String code) {
        return "und".equals(code) ? say.languageUnknown() : Locale.of(code).getDisplayLanguage(locale());
    }

    private String shortly(ZonedDateTime local) {
        ZonedDateTime today = now.atZone(zone);
        if (local.toLocalDate().equals(today.toLocalDate())) {
            return format("HH:mm", local);
        }
        if (Duration.between(local, today).abs().toDays() < 6) {
            return format("EEE HH:mm", local);
        }
        return format(local.getYear() == today.getYear() ? "d MMM HH:mm" : "d MMM yyyy", local);
    }

    /** As {@link Language#format}. */
    public String format(String pattern, TemporalAccessor local) {
        return language.format(pattern, local);
    }

    private String due(Instant at) {
        return say.due(shortly(at.atZone(zone)));
    }

    private String label(String kind) {
        return switch (kind) {
            case "first-response" -> say.firstResponse();
            case "next-response" -> say.nextResponse();
            default -> say.resolution();
        };
    }

    private static int percent(Instant startedAt, Instant dueAt, Instant at) {
        long all = Math.max(1, Duration.between(startedAt, dueAt).toMillis());
        long gone = Duration.between(startedAt, at).toMillis();
        return Math.clamp(Math.round(100.0 * gone / all), 0, 100);
    }
}
