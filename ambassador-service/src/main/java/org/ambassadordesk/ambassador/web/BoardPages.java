package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.BoardReport;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Counting;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.GroupBy;
import org.ambassadordesk.ambassador.web.view.Board;
import org.ambassadordesk.ambassador.web.view.Boards;
import org.ambassadordesk.ambassador.web.view.Words;

/** What is going on, and how long customers waited. */
@Path("/board")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BoardPages {
    private final Visitor visitor;
    private final BoardReport board;
    private final ResponseTimeReport responseTimes;

    BoardPages(Visitor visitor, BoardReport board, ResponseTimeReport responseTimes) {
        this.visitor = visitor;
        this.board = board;
        this.responseTimes = responseTimes;
    }

    @GET
    public TemplateInstance board(
            @QueryParam("span") @DefaultValue("24h") String span,
            @QueryParam("clock") @DefaultValue("wall") String clock) {
        Person person = visitor.person();
        Words words = visitor.words();
        Boards boards = new Boards(visitor.directory(), words);
        Board now = boards.of(board.board(person), span, clock);
        if (person.isLead()) {
            Instant from = words.now().minus("7d".equals(span) ? Duration.ofDays(7) : Duration.ofDays(1));
            Counting counting = "calendar".equals(clock) ? Counting.CALENDAR : Counting.WALL;
            now = boards.with(
                    now,
                    responseTimes.report(
                            person, new Period(from, words.now().plusSeconds(60)), GroupBy.TOPIC, counting));
        }
        return Screens.board(visitor.frame("board", null), now);
    }
}
