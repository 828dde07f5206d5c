package org.ambassadordesk.ambassador.report.behind;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.ConversationsCsv;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.Questions;
import org.ambassadordesk.ambassador.report.behind.BehindFigures.Case;
import org.ambassadordesk.ambassador.report.response.Standing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The conversations behind a figure over HTTP. */
@Path("/api/reports/conversations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BehindResource {
    private final BehindFigures behind;
    private final ConversationsCsv singles;
    private final CurrentPerson current;
    private final Questions questions;

    BehindResource(BehindFigures behind, ConversationsCsv singles, CurrentPerson current, Questions questions) {
        this.behind = behind;
        this.singles = singles;
        this.current = current;
        this.questions = questions;
    }

    /**
     * Those that waited longest.
     *
     * @param count all there are, as figures count them
     */
    @Schema(name = "WaitsBehind", description = "count: all there are, as figures count them; items: the longest.")
    public record Waits(long count, List<Wait> items) {}

    /**
     * One wait; a conversation with several further answers has as many.
     *
     * @param conversationId to open it
     * @param waited seconds, as the question counts time; all time where it has not come
     * @param promised how it went by what was promised, where it was restated and that counts; else null
     */
    @Schema(name = "WaitBehind")
    public record Wait(
            UUID conversationId,
            @Nullable String topic,
            String channel,
            Instant startedAt,
            BigDecimal waited,
            Standing standing,
            @Nullable Standing promised) {
        static Wait of(Case one) {
            return new Wait(
                    one.conversation(),
                    one.topic(),
                    one.channel(),
                    one.startedAt(),
                    BigDecimal.valueOf(one.waited().toMillis(), 3),
                    one.standing(),
                    one.promised());
        }
    }

    @GET
    @Operation(
            operationId = "conversationsBehind",
            summary = "The conversations behind a figure",
            description = "Takes the same question as the figures; groupBy does not matter. of says which of them: "
                    + "firstResponse, nextResponse or resolution. At most " + BehindFigures.MOST
                    + " items, the longest wait first; filters, slot, least, under and standing make it fewer. Neither "
                    + "texts nor names.")
    @APIResponse(responseCode = "200", description = "As many as the figure counts.")
    @APIResponse(
            responseCode = "403",
            description = "Only team leads and administrators may, and nobody where the desk protects small groups.")
    public Waits behind(
            @BeanParam QuestionParameters parameters, @BeanParam PartParameters part, @Context HttpHeaders headers) {
        Person lead = current.lead();
        singles.requireShown();
        BehindFigures.Cases cases = behind.cases(lead, questions.of(lead, parameters, headers), part.part());
        return new Waits(cases.all(), cases.longest().stream().map(Wait::of).toList());
    }
}
