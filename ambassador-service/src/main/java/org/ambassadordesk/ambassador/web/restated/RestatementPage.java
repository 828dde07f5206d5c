package org.ambassadordesk.ambassador.web.restated;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.restatement.Effect;
import org.ambassadordesk.ambassador.report.restatement.Restatement;
import org.ambassadordesk.ambassador.report.restatement.Verdict;
import org.ambassadordesk.ambassador.report.restatement.Verdicts;
import org.ambassadordesk.ambassador.web.view.VerdictWords;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.ReportWords;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;

/**
 * A restatement, as a page says it.
 *
 * @param said who, when and why
 * @param counts empty where they are not shown
 * @param more whether more verdicts were turned than are listed
 */
public record RestatementPage(
        String said, List<String> notes, List<Line> counts, List<Row> rows, boolean more, boolean withheld) {
    /** Kept and missed, before and after. */
    public record Line(String name, List<String> numbers) {}

    /** One verdict that was turned. */
    public record Row(String href, String customer, String what, String before, String after, String level) {}

    static RestatementPage of(Verdicts.Turned turned, Directory directory, Words words) {
        Restatement one = turned.restatement();
        ReportWords say = words.report();
        return new RestatementPage(
                say.restated(
                        VerdictWords.name(one.by(), directory),
                        words.moment(one.at()).words(),
                        one.reason()),
                List.of(
                        say.restatementAbout(
                                words.moment(one.from()).exact(),
                                words.moment(one.to()).exact(),
                                topics(one, directory)),
                        say.restatementUnder(words.number(one.directoryVersion()), words.number(one.changed()))),
                counts(one, words),
                turned.verdicts().stream().map(verdict -> row(verdict, words)).toList(),
                turned.verdicts().size() == Verdicts.MOST,
                turned.withheld());
    }

    private static String topics(Restatement one, Directory directory) {
        return one.topics().stream()
                .map(id -> directory.topic(id).map(Topic::name).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private static List<Line> counts(Restatement one, Words words) {
        Effect effect = one.effect();
        return effect == null
                ? List.of()
                : List.of(
                        line(words.report().restatementAnswers(), effect.answers(), words),
                        line(words.report().restatementEnds(), effect.ends(), words));
    }

    private static Line line(String name, Effect.Change change, Words words) {
        return new Line(
                name,
                Stream.of(change.before(), change.after())
                        .flatMap(count -> Stream.of(count.met(), count.missed()))
                        .map(words::number)
                        .toList());
    }

    private static Row row(Verdict verdict, Words words) {
        var verdicts = new VerdictWords(words);
        return new Row(
                "/conversations/" + verdict.conversation() + "?view=team",
                verdict.customer(),
                verdicts.about(verdict),
                verdicts.said(verdict.before()),
                verdicts.said(verdict.after()),
                VerdictWords.level(verdict.after().standing()));
    }
}
