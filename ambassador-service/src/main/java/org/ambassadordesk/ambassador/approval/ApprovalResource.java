package org.ambassadordesk.ambassador.approval;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.delivery.Deliveries;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.ReplyText;
import org.ambassadordesk.ambassador.reply.ReplyView;
import org.ambassadordesk.ambassador.workspace.Cursor;
import org.jspecify.annotations.Nullable;

/** Decisions about waiting replies, over REST. */
@Path("/api")
@RunOnVirtualThread
public class ApprovalResource {
    private static final int LONGEST_COMMENT = 2_000;

    private final CurrentPerson current;
    private final ReplyApproval approval;
    private final WaitingApprovals waiting;
    private final Deliveries deliveries;

    ApprovalResource(CurrentPerson current, ReplyApproval approval, WaitingApprovals waiting, Deliveries deliveries) {
        this.current = current;
        this.approval = approval;
        this.waiting = waiting;
        this.deliveries = deliveries;
    }

    /** A list and where its next page begins. */
    public record ListView(
            List<ApprovalView> items, @Nullable String next) {}

    /** The approver's wording, where it is not the author's. */
    public record Approve(
            @ReplyText @Pattern(regexp = ReplyText.VISIBLE, message = "must say something") @Nullable
            String text) {}

    /** What should be different, or why it must not go out. */
    public record Remark(
            @NotBlank @Size(max = LONGEST_COMMENT) @ReplyText
            String comment) {}

    @GET
    @Path("approvals")
    public ListView list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        WaitingApprovals.Page page = waiting.list(current.get(), cursor == null ? null : Cursor.parse(cursor), limit);
        return new ListView(
                page.items(), page.next() == null ? null : page.next().text());
    }

    @POST
    @Path("replies/{id}/approve")
    public ReplyView approve(UUID id, @Valid @Nullable Approve approve) {
        return view(approval.approve(id, current.get(), approve == null ? null : approve.text()));
    }

    @POST
    @Path("replies/{id}/send-back")
    public ReplyView sendBack(UUID id, @Valid @NotNull Remark remark) {
        return view(approval.sendBack(id, current.get(), remark.comment()));
    }

    @POST
    @Path("replies/{id}/reject")
    public ReplyView reject(UUID id, @Valid @NotNull Remark remark) {
        return view(approval.reject(id, current.get(), remark.comment()));
    }

    @POST
    @Path("replies/{id}/withdraw")
    public ReplyView withdraw(UUID id) {
        return view(approval.withdraw(id, current.get()));
    }

    private ReplyView view(Reply reply) {
        return ReplyView.of(reply, deliveries.find(reply.id()).orElse(null));
    }
}
