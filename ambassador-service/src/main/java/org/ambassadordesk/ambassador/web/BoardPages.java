package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.BoardReport;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.Questions;
import org.ambassadordesk.ambassador.report.ReportFilter;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.report.BoardBesides;
import org.ambassadordesk.ambassador.web.view.Board;
import org.ambassadordesk.ambassador.web.view.Boards;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.workspace.ConversationWork;
import org.ambassadordesk.ambassador.workspace.RouterAnswer;
import org.jspecify.annotations.Nullable;

/** What is going on, and how long customers waited lately. */
@Path("/board")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BoardPages {
    private final Visitor visitor;
    private final BoardReport board;
    private final BoardBesides besides;
    private final ResponseTimeReport responseTimes;
    private final ConversationWork work;
    private final Questions questions;

    BoardPages(
            Visitor visitor,
            BoardReport board,
            BoardBesides besides,
            ResponseTimeReport responseTimes,
            ConversationWork work,
            Questions questions) {
        this.visitor = visitor;
        this.questions = questions;
        this.board = board;
        this.besides = besides;
        this.responseTimes = responseTimes;
        this.work = work;
    }

    @GET
    public TemplateInstance board(
            @QueryParam("span") @DefaultValue("24h") String span,
            @QueryParam("clock") @DefaultValue("wall") String clock,
            @QueryParam("wall") @DefaultValue("false") boolean wall,
            @QueryParam("done") @Nullable String done) {
        Person person = visitor.person();
        Words words = visitor.words();
        Boards boards = new Boards(visitor.directory(), words);
        BoardReport.Board report = board.board(person);
        Board now = boards.of(report, span, clock);
        ZoneId zone = questions.zone(person, new QuestionParameters());
        if (person.isLead()
                && !wall
                && !ResponseTimeReport.smallestGroup(visitor.directory()).protects()) {
            Question lately = new Question(
                    lately(span, words),
                    zone,
                    WeekFields.ISO,
                    ReportFilter.NONE,
                    GroupBy.TOPIC,
                    "calendar".equals(clock) ? Counting.CALENDAR : Counting.WALL);
            now = boards.with(now, responseTimes.report(person, lately));
        }
        return visitor.in(Screens.board(
                visitor.frame("board", done),
                now,
                besides.of(person, report.next(), wall, zone, visitor.directory(), words)));
    }

    private TemplateInstance refusal(RouterAnswer.Refused refused) {
        Words words = visitor.words();
        return Screens.fault(
                409, words.frame().notPossible(), refused.sentence().in(words.locale()), "/board");
    }

    private static Period lately(String span, Words words) {
        Instant from = words.now().minus("7d".equals(span) ? Duration.ofDays(7) : Duration.ofDays(1));
        return new Period(from, words.now().plusSeconds(60));
    }

    /** Gives what breaches next to somebody, and comes back. */
    @POST
    @Path("assign")
    public Response assign(
            @FormParam("conversation") @NotNull UUID conversation,
            @FormParam("ambassador") @NotBlank String ambassador) {
        return switch (work.assign(conversation, visitor.person(), ambassador)) {
            case RouterAnswer.Done _ -> Pages.to("/board", "assigned");
            case RouterAnswer.Later _, RouterAnswer.WithReply _ -> Pages.to("/board", "later");
            case RouterAnswer.Refused refused ->
                Response.status(409).entity(visitor.in(refusal(refused))).build();
        };
    }
}
