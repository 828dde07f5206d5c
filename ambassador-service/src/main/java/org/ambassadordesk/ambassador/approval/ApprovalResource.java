package org.ambassadordesk.ambassador.approval;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.workspace.Cursor;
import org.ambassadordesk.ambassador.workspace.PageSize;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What waits for a second person, over REST. */
@Path("/api/approvals")
@RunOnVirtualThread
public class ApprovalResource {
    private final CurrentPerson current;
    private final WaitingApprovals waiting;
    private final OverdueApprovals overdue;

    ApprovalResource(CurrentPerson current, WaitingApprovals waiting, OverdueApprovals overdue) {
        this.current = current;
        this.waiting = waiting;
        this.overdue = overdue;
    }

    /** A list and where its next page begins. */
    @Schema(name = "ApprovalList")
    public record ListView(
            List<ApprovalView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listApprovals",
            summary = "Replies that wait for the asking person, soonest deadline first")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is the cursor of the page after it, null on the last.")
    public ListView list(
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    PageSize limit,
            @Context HttpHeaders headers) {
        WaitingApprovals.Page page = waiting.list(
                current.get(),
                cursor == null ? null : Cursor.parse(cursor),
                limit.rows(),
                Phrases.in(headers.getAcceptableLanguages()));
        return new ListView(
                page.items(), page.next() == null ? null : page.next().text());
    }

    /** What nobody approved or refused in time. */
    public record OverdueListView(List<OverdueApprovals.OverdueView> items) {}

    @GET
    @Path("overdue")
    @Operation(
            operationId = "listOverdueApprovals",
            summary = "Approvals that nobody gave in time, on the topics I lead",
            description = "Longest overdue first; for team leads and administrators.")
    @APIResponse(responseCode = "200", description = "What is overdue.")
    public OverdueListView overdue() {
        return new OverdueListView(overdue.of(current.lead()));
    }
}
