package org.ambassadordesk.ambassador.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.AnsweredComments;
import org.ambassadordesk.ambassador.reply.Replies;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.ReplyKept;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jspecify.annotations.Nullable;

/**
 * Reading replies afterwards: draws some of those sent alone, and takes down what somebody authorized <i>direct</i> for the
 * topic, who is not the author, found. Said twice it is taken down once; of two readers the first one's verdict stands.
 */
@ApplicationScoped
public class ReplyReview {
    private final Database database;
    private final CurrentDirectory directory;
    private final Replies replies;
    private final AnsweredComments answered;
    private final SampleDraw draw;
    private final Clock clock;

    ReplyReview(
            Database database,
            CurrentDirectory directory,
            Replies replies,
            AnsweredComments answered,
            ReviewConfig config,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.replies = replies;
        this.answered = answered;
        this.draw = new SampleDraw(config.salt().orElse(""));
        this.clock = clock;
    }

    /** Within the transaction that keeps the reply. */
    void on(@Observes ReplyKept kept) {
        if (kept.reply() instanceof Reply.Approved sent && sent.written().alone()) {
            drawFrom(sent);
        }
    }

    private void drawFrom(Reply.Approved sent) {
        String topic = sent.written().grounds().topic();
        String channel = sent.written().grounds().channel();
        double rate = directory
                .get()
                .desk()
                .reviewRules()
                .sampling()
                .of(sent.written().autonomy());
        if (topic != null && channel != null && draw.takes(sent.id(), rate)) {
            Sample.Drawn drawn = new Sample.Drawn(sent.id(), sent.author(), topic, channel, rate, sent.at());
            database.perform(handle -> SampleRows.insert(handle, drawn));
        }
    }

    /** What waits to be read by this person, oldest first. */
    public List<SampleView> waiting(Person reader, int most, Phrases phrases) {
        return database.inTransaction(handle -> SampleRows.waiting(handle, reader.id()).stream()
                .filter(drawn -> mayReview(reader, drawn))
                .limit(most)
                .flatMap(drawn -> replies.find(drawn.replyId()).map(reply -> view(reply, drawn, phrases)).stream())
                .toList());
    }

    /** How much of it waits. */
    public long count(Person reader) {
        return database.read(handle -> SampleRows.waiting(handle, reader.id())).stream()
                .filter(drawn -> mayReview(reader, drawn))
                .count();
    }

    /** It is as it should be. */
    public SampleView fine(UUID reply, Person reader, @Nullable String comment, Phrases phrases) {
        return review(reply, reader, Sample.Verdict.FINE, comment, phrases);
    }

    /** It is not, and why. */
    public SampleView notFine(UUID reply, Person reader, String comment, Phrases phrases) {
        return review(reply, reader, Sample.Verdict.NOT_FINE, comment, phrases);
    }

    private SampleView review(
            UUID reply, Person reader, Sample.Verdict verdict, @Nullable String comment, Phrases phrases) {
        return database.inTransaction(handle -> {
            Sample known = SampleRows.lock(handle, reply)
                    .filter(sample -> mayReview(reader, sample.drawn()) || isAuthor(reader, sample))
                    .orElseThrow(() -> ProblemException.notFound("reply to review"));
            if (isAuthor(reader, known)) {
                throw new ProblemException(ProblemType.NOT_YOUR_OWN, "You wrote it: somebody else reads it.");
            }
            Sample.Reviewed reviewed =
                    switch (known) {
                        case Sample.Drawn drawn -> drawn.review(verdict, reader.id(), comment, clock.instant());
                        case Sample.Reviewed before -> requireTheSame(before, reader, verdict);
                    };
            SampleRows.review(handle, reviewed);
            return view(replies.find(reply).orElseThrow(), reviewed, phrases);
        });
    }

    private SampleView view(Reply reply, Sample sample, Phrases phrases) {
        String author =
                directory.get().ambassador(reply.author()).map(Ambassador::name).orElse(reply.author());
        AnsweredComments.Answered about = answered.of(reply);
        return SampleView.of(
                reply, sample, new SampleView.Surroundings(author, about.contactName(), about.comments(), phrases));
    }

    private static Sample.Reviewed requireTheSame(Sample.Reviewed before, Person reader, Sample.Verdict verdict) {
        if (!before.by().equals(reader.id()) || before.verdict() != verdict) {
            throw new ProblemException(ProblemType.SOMEBODY_WAS_FASTER, "It has been reviewed already.")
                    .with("state", before.verdict().code())
                    .with("decidedBy", before.by());
        }
        return before;
    }

    private static boolean isAuthor(Person reader, Sample sample) {
        return sample.drawn().author().equals(reader.id());
    }

    private boolean mayReview(Person reader, Sample.Drawn drawn) {
        return directory
                .get()
                .ambassador(reader.id())
                .flatMap(person -> person.authorization(drawn.topic(), drawn.channel()))
                .filter(autonomy -> autonomy == Autonomy.DIRECT)
                .isPresent();
    }
}
