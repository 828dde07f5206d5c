package org.ambassadordesk.ambassador.web.view;

import java.time.Instant;
import org.ambassadordesk.ambassador.report.response.Standing;
import org.ambassadordesk.ambassador.report.restatement.Verdict;
import org.ambassadordesk.ambassador.report.restatement.Verdict.Judgement;
import org.ambassadordesk.ambassador.web.words.ReportWords;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;

/** Says how promises went, and how that was judged anew. */
public record VerdictWords(Words words) {
    public String standing(Standing standing) {
        ReportWords say = words.report();
        return switch (standing) {
            case MET -> say.caseKept();
            case MISSED -> say.caseMissed();
            case RUNNING -> say.caseRuns();
            case CLOSED -> say.caseClosed();
            case UNPROMISED -> say.caseUnpromised();
        };
    }

    /** What it looks like: {@code good}, {@code late} or {@code none}. */
    public static String level(Standing standing) {
        return switch (standing) {
            case MET -> "good";
            case MISSED -> "late";
            case RUNNING, CLOSED, UNPROMISED -> "none";
        };
    }

    /** When it was due, and how that went. */
    public String said(Judgement judgement) {
        Instant dueAt = judgement.dueAt();
        String how = standing(judgement.standing());
        return dueAt == null
                ? how
                : words.report().judgedDue(words.moment(dueAt).words(), how);
    }

    /** Which answer, or the end of which matter. */
    public String about(Verdict verdict) {
        ReportWords say = words.report();
        String number = words.number(verdict.sequence());
        return verdict.about().equals("response") ? say.judgedAnswer(number) : say.judgedEnd(number);
    }

    /** All of it in one sentence. */
    String said(Verdict verdict, Directory directory) {
        Verdict.Source by = verdict.by();
        return words.report()
                .judgedAnew(
                        about(verdict),
                        name(by.person(), directory),
                        said(verdict.after()),
                        said(verdict.before()),
                        by.reason());
    }

    /** Of somebody of the desk; their id where they are not there any more. */
    public static String name(String person, Directory directory) {
        return directory.ambassador(person).map(Ambassador::name).orElse(person);
    }
}
