package org.ambassadordesk.ambassador.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Figures over HTTP. */
@Path("/api/reports")
@RunOnVirtualThread
public class ReportResource {
    private final ResponseTimeReport responseTimes;
    private final BoardReport board;
    private final ConversationsCsv conversations;
    private final CurrentPerson current;
    private final Questions questions;

    ReportResource(
            ResponseTimeReport responseTimes,
            BoardReport board,
            ConversationsCsv conversations,
            CurrentPerson current,
            Questions questions) {
        this.responseTimes = responseTimes;
        this.board = board;
        this.conversations = conversations;
        this.current = current;
        this.questions = questions;
    }

    @GET
    @Path("/response-times")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "responseTimes",
            summary = "How long customers waited",
            description = "Of conversations that began to wait from (inclusive) to (exclusive): times of RFC 3339 or "
                    + "dates, which begin at midnight in the time zone. groupBy is topic, team, channel, language, hour, "
                    + "day, week, month or weekday-hour; clock is wall or calendar (open hours only); zone is the asking "
                    + "person's unless another is named. All durations are seconds; percentiles are exact (nearest rank), "
                    + "of more than 16,384 answers true to 0.05 %, as are legs.")
    @APIResponse(responseCode = "200", description = "Groups and total. attainment = met / decided.")
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public ResponseTimeReport.Report responseTimes(
            @BeanParam QuestionParameters parameters, @Context HttpHeaders headers) {
        Person lead = current.lead();
        return responseTimes.report(lead, question(lead, parameters, headers));
    }

    @GET
    @Path("/board")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "board", summary = "What is going on now")
    @APIResponse(
            responseCode = "200",
            description = "Open, queued, at risk, overdue, waiting for approval; ages in seconds.")
    public BoardReport.Board board() {
        return board.board(current.get());
    }

    @GET
    @Path("/conversations.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(
            operationId = "conversationsCsv",
            summary = "One row per conversation, streamed",
            description = "Every moment of the first response, in UTC, and its durations in seconds by both clocks. "
                    + "Neither texts nor names. What each column is: docs/conversations-csv.md.")
    @APIResponse(
            responseCode = "200",
            description = "RFC 4180 with a header line.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "403",
            description = "Only team leads and administrators may, and nobody where the desk protects small groups.")
    public Response conversations(@BeanParam QuestionParameters parameters, @Context HttpHeaders headers) {
        Person lead = current.lead();
        Question question = question(lead, parameters, headers);
        conversations.requireShown();
        StreamingOutput rows = out -> conversations.write(lead, question, out);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"conversations.csv\"")
                .build();
    }

    private Question question(Person person, QuestionParameters parameters, HttpHeaders headers) {
        return questions.of(person, parameters, headers);
    }
}
