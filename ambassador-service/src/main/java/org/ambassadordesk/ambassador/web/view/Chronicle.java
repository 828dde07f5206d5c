package org.ambassadordesk.ambassador.web.view;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.restatement.Verdict;
import org.ambassadordesk.ambassador.web.view.Talk.Happening;
import org.ambassadordesk.ambassador.web.words.TalkWords;
import org.ambassadordesk.ambassador.workspace.ConversationView.AssignmentView;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Who had a conversation, from when to when, and what was judged anew about it, in words. */
final class Chronicle {
    private final Words words;
    private final TalkWords say;

    Chronicle(Words words) {
        this.words = words;
        this.say = words.talk();
    }

    List<Happening> of(List<AssignmentView> assignments, List<Verdict> restated, Directory directory) {
        var verdicts = new VerdictWords(words);
        return Stream.concat(
                        assignments.stream().flatMap(this::of),
                        restated.stream().map(one -> happening(one.by().at(), verdicts.said(one, directory))))
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<@Nullable Happening> of(AssignmentView assignment) {
        return Stream.of(
                happening(assignment.madeAt(), say.givenTo(assignment.name())),
                happening(assignment.startedAt(), say.begun(assignment.name())),
                happening(assignment.endedAt(), ended(assignment)));
    }

    private @Nullable Happening happening(@Nullable Instant at, String what) {
        return at == null ? null : new Happening(words.moment(at), what);
    }

    private String ended(AssignmentView assignment) {
        String who = assignment.name();
        return switch (String.valueOf(assignment.endReason())) {
            case "answered" -> say.endAnswered(who);
            case "no-reaction" -> say.endNoReaction(who);
            case "handed-back" -> say.endHandedBack(who);
            case "away" -> say.endAway(who);
            case "shift-ended" -> say.endShift(who);
            case "reassigned" -> say.endReassigned(who);
            case "topic-changed" -> say.endTopic(who);
            case "not-authorized" -> say.endAuthorization(who);
            case "resolved" -> say.endResolved();
            case "withdrawn" -> say.endWithdrawn();
            default -> say.endOther(who);
        };
    }
}
