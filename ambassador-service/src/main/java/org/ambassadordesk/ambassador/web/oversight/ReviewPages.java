package org.ambassadordesk.ambassador.web.oversight;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.review.ReplyReview;
import org.ambassadordesk.ambassador.web.frame.Lines;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.jspecify.annotations.Nullable;

/** Replies that went out alone and were drawn to be read afterwards. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReviewPages {
    private static final int MOST = 25;

    private final Visitor visitor;
    private final ReplyReview review;
    private final Tabbed tabbed;
    private final Shown shown;

    ReviewPages(Visitor visitor, ReplyReview review, Tabbed tabbed, Shown shown) {
        this.visitor = visitor;
        this.review = review;
        this.tabbed = tabbed;
        this.shown = shown;
    }

    @GET
    @Path("reviews")
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        return page(done, null);
    }

    @POST
    @Path("reviews/{id}/fine")
    public Response fine(UUID id, @FormParam("comment") @DefaultValue("") @Size(max = 2_000) String comment) {
        String said = comment.isBlank() ? null : Lines.ours(comment);
        return decide("fine", () -> review.fine(id, visitor.person(), said, phrases()));
    }

    @POST
    @Path("reviews/{id}/not-fine")
    public Response notFine(UUID id, @FormParam("comment") @NotBlank @Size(max = 2_000) String comment) {
        return decide("not-fine", () -> review.notFine(id, visitor.person(), Lines.ours(comment), phrases()));
    }

    private Response decide(String done, Runnable verdict) {
        try {
            verdict.run();
            return Pages.to("/reviews", done);
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.SOMEBODY_WAS_FASTER) {
                throw refused;
            }
            return Response.status(409)
                    .entity(page(null, visitor.words().oversight().readAlready()))
                    .build();
        }
    }

    private TemplateInstance page(@Nullable String done, @Nullable String refused) {
        List<ToReview> waiting = review.waiting(visitor.person(), MOST, phrases()).stream()
                .map(shown::toReview)
                .toList();
        var frame = visitor.frame("approvals", done);
        return visitor.in(OversightScreens.reviews(
                refused == null ? frame : frame.refusing(refused), tabbed.tabs("after", frame), waiting));
    }

    private Phrases phrases() {
        return Phrases.in(List.of(visitor.words().locale()));
    }
}
