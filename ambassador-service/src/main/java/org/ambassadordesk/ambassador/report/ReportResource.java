package org.ambassadordesk.ambassador.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Counting;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.GroupBy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Figures over HTTP. */
@Path("/api/reports")
@RunOnVirtualThread
public class ReportResource {
    private final ResponseTimeReport responseTimes;
    private final BoardReport board;
    private final ConversationsCsv conversations;
    private final CurrentPerson current;
    private final CurrentDirectory directory;

    ReportResource(
            ResponseTimeReport responseTimes,
            BoardReport board,
            ConversationsCsv conversations,
            CurrentPerson current,
            CurrentDirectory directory) {
        this.responseTimes = responseTimes;
        this.board = board;
        this.conversations = conversations;
        this.current = current;
        this.directory = directory;
    }

    @GET
    @Path("/response-times")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "responseTimes",
            summary = "How long customers waited",
            description = "Of conversations that began to wait from (inclusive) to (exclusive): times of RFC 3339 or "
                    + "dates, which begin at midnight of the desk. groupBy is topic, team, channel, "
                    + "language, hour or day; clock is wall or calendar (open hours only). All "
                    + "durations are seconds; percentiles are exact (nearest rank).")
    @APIResponse(responseCode = "200", description = "Groups and total. attainment = met / decided.")
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public ResponseTimeReport.Report responseTimes(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Parameter(schema = @Schema(enumeration = {"topic", "team", "channel", "language", "hour", "day"}))
                    @QueryParam("groupBy")
                    @Nullable
                    String groupBy,
            @Parameter(schema = @Schema(enumeration = {"wall", "calendar"})) @QueryParam("clock") @Nullable
                    String clock) {
        Person lead = current.lead();
        return responseTimes.report(
                lead,
                period(from, to),
                oneOf(GroupBy.class, "groupBy", groupBy, GroupBy.TOPIC),
                oneOf(Counting.class, "clock", clock, Counting.WALL));
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
                    + "Neither texts nor names.")
    @APIResponse(
            responseCode = "200",
            description = "RFC 4180 with a header line.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public Response conversations(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Person lead = current.lead();
        Period period = period(from, to);
        StreamingOutput rows = out -> conversations.write(lead, period, out);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"conversations.csv\"")
                .build();
    }

    private Period period(@Nullable String from, @Nullable String to) {
        return Period.parse(from, to, directory.get().desk().timezone());
    }

    private static <E extends Enum<E>> E oneOf(Class<E> values, String name, @Nullable String value, E absent) {
        if (value == null) {
            return absent;
        }
        return Arrays.stream(values.getEnumConstants())
                .filter(known -> code(known).equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        name,
                        "must be one of "
                                + Arrays.stream(values.getEnumConstants())
                                        .map(ReportResource::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
