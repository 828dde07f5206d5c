package org.ambassadordesk.ambassador.web.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.protection.Hidden;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.whatif.WhatIfPage.Line;
import org.ambassadordesk.ambassador.web.whatif.WhatIfPage.Option;
import org.ambassadordesk.ambassador.web.whatif.WhatIfPage.Table;
import org.ambassadordesk.ambassador.web.words.WhatIfWords;
import org.ambassadordesk.ambassador.whatif.Doubt;
import org.ambassadordesk.ambassador.whatif.WhatIfView;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Side;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says what if in words. */
record WhatIfViews(Directory directory, Words words, WhatIfWords say) {
    private static final List<Integer> DAYS = List.of(1, 3, 7, 14, 28);

    WhatIfViews(Directory directory, Words words) {
        this(directory, words, words.whatIf());
    }

    WhatIfPage page(WhatIfForm form, @Nullable WhatIfView view) {
        return new WhatIfPage(form(form), view == null ? null : outcome(view, form.isChanged()));
    }

    private WhatIfPage.Form form(WhatIfForm form) {
        return new WhatIfPage.Form(
                DAYS.stream()
                        .map(days -> new Option(
                                days.toString(),
                                days == 1
                                        ? words.report().spanDay()
                                        : words.report().spanDays(days),
                                days == form.days))
                        .toList(),
                people(form.more),
                form.count,
                people(form.without),
                people(form.capacityOf),
                form.capacity == null ? "" : form.capacity.toString(),
                people(form.shiftOf),
                calendars(form.calendar),
                people(form.authorizeWho),
                topics(form.authorizeTopic),
                rights(form.authorizeHow, true),
                topics(form.approvalTopic),
                rights(form.approval.name(), false),
                targets(form.target),
                form.minutes == null ? "" : form.minutes.toString());
    }

    private List<Option> people(String chosen) {
        return options(
                say.nobody(), chosen, directory.ambassadors().values().stream(), Ambassador::id, Ambassador::name);
    }

    private List<Option> topics(String chosen) {
        return options(say.noTopic(), chosen, directory.topics().values().stream(), Topic::id, Topic::name);
    }

    private List<Option> calendars(String chosen) {
        return options(say.always(), chosen, directory.calendars().keySet().stream(), id -> id, id -> id);
    }

    private List<Option> targets(String chosen) {
        return options(say.noTarget(), chosen, directory.targets().keySet().stream(), id -> id, id -> id);
    }

    private static <T> List<Option> options(
            String none, String chosen, Stream<T> all, Function<T, String> id, Function<T, String> name) {
        return Stream.concat(
                        Stream.of(new Option("", none, chosen.isEmpty())),
                        all.map(one -> new Option(
                                id.apply(one), name.apply(one), id.apply(one).equals(chosen))))
                .toList();
    }

    private List<Option> rights(String chosen, boolean withNone) {
        List<Option> rights = new ArrayList<>();
        for (Autonomy autonomy : Autonomy.values()) {
            rights.add(new Option(
                    autonomy.name(), words.autonomy(autonomy), autonomy.name().equals(chosen)));
        }
        if (withNone) {
            rights.add(new Option(WhatIfForm.NOT_AT_ALL, say.notAtAll(), WhatIfForm.NOT_AT_ALL.equals(chosen)));
        }
        return rights;
    }

    WhatIfPage.Outcome outcome(WhatIfView view, boolean changed) {
        WhatIfView.Likeness likeness = view.likeness();
        List<String> notes = new ArrayList<>();
        if (view.hidden() != null) {
            notes.add(hidden(view.hidden()));
        }
        if (view.happened().figures().count() == 0) {
            notes.add(view.from().equals(view.to()) ? say.noWholeSpan() : say.nobodyWrote());
            return new WhatIfPage.Outcome(List.of(), "", changed, notes, List.of());
        }
        notes.add(say.period(day(view.from()), day(view.to()), view.policy()));
        if (likeness.within() != null) {
            notes.add(say.likeness(
                    words.share(likeness.within()),
                    words.number(likeness.compared()),
                    words.number(likeness.onlyAgain()),
                    words.number(likeness.onlyHappened())));
            notes.add(say.attainments(
                    words.share(likeness.attainment().happened()),
                    words.share(likeness.attainment().again())));
            notes.add(say.breachesBeside(
                    words.number(view.happened().breaches()),
                    words.number(view.again().breaches())));
        }
        if (likeness.samePerson() != null) {
            notes.add(say.samePerson(words.share(likeness.samePerson())));
        }
        notes.add(changed ? say.limits() + " " + say.readAgainst() : say.limits());
        List<Table> tables = new ArrayList<>();
        tables.add(table("all", say.total(), sides(changed, view.happened(), view.again(), view.otherwise())));
        view.topics()
                .forEach(topic -> tables.add(table(
                        "topic-" + topic.topic(),
                        directory.topic(topic.topic()).map(Topic::name).orElse(topic.topic()),
                        sides(changed, topic.happened(), topic.again(), topic.otherwise()))));
        return new WhatIfPage.Outcome(
                warning(likeness), changed ? say.changed() : say.unchanged(), changed, notes, tables);
    }

    private String hidden(Hidden hidden) {
        return words.report()
                .hiddenNote(words.format("EEE d MMM yyyy", hidden.before().atZone(words.zone())), day(hidden.since()));
    }

    /** With nothing changed the third would be the second once more. */
    private static Side[] sides(boolean changed, Side... all) {
        return changed ? all : Arrays.copyOf(all, 2);
    }

    /** Empty where the run may be relied on. */
    List<String> warning(WhatIfView.Likeness likeness) {
        if (likeness.reliable()) {
            return List.of();
        }
        List<String> warning = new ArrayList<>();
        warning.add(say.unreliable());
        likeness.doubts().forEach(doubt -> warning.add(doubt(doubt)));
        warning.add(say.unreliableSo());
        return warning;
    }

    private String doubt(Doubt doubt) {
        return switch (doubt) {
            case ANSWERED -> say.doubtAnswered();
            case ATTAINMENT -> say.doubtAttainment();
            case BREACHES -> say.doubtBreaches();
            case WAITING -> say.doubtWaiting();
        };
    }

    private String day(Instant at) {
        return words.format("EEE d MMM HH:mm", at.atZone(words.zone()));
    }

    private Table table(String id, String title, Side... sides) {
        return new Table(
                id,
                title,
                List.of(
                        line(
                                say.attainment(),
                                side -> words.share(side.figures().attainment()),
                                sides),
                        line(say.breaches(), side -> words.number(side.breaches()), sides),
                        line(say.answered(), side -> words.number(side.figures().answered()), sides),
                        line(say.half(), side -> words.seconds(first(side).p50()), sides),
                        line(say.nineTenths(), side -> words.seconds(first(side).p90()), sides),
                        line(say.longest(), side -> words.seconds(first(side).max()), sides),
                        line(
                                say.queue(),
                                side -> words.seconds(side.figures().meanLegs().queue()),
                                sides),
                        line(
                                say.approval(),
                                side -> words.seconds(side.figures().meanLegs().approval()),
                                sides),
                        line(say.open(), side -> words.number(side.figures().open()), sides),
                        line(say.load(), side -> words.share(side.load()), sides)));
    }

    private static Figures.Percentiles first(Side side) {
        return side.figures().firstResponse();
    }

    private static Line line(String name, Function<Side, String> cell, Side... sides) {
        return new Line(name, Stream.of(sides).map(cell).toList());
    }
}
