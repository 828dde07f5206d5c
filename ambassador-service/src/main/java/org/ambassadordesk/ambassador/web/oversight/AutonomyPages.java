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
import java.util.Arrays;
import java.util.Locale;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.trust.EarnedAutonomy;
import org.ambassadordesk.ambassador.web.frame.Lines;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jspecify.annotations.Nullable;

/** Whose record speaks for more autonomy or less; a lead decides. */
@Path("/autonomy")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AutonomyPages {
    private final Visitor visitor;
    private final EarnedAutonomy earned;
    private final Tabbed tabbed;

    AutonomyPages(Visitor visitor, EarnedAutonomy earned, Tabbed tabbed) {
        this.visitor = visitor;
        this.earned = earned;
        this.tabbed = tabbed;
    }

    @GET
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        return page(done, null);
    }

    @POST
    @Path("{ambassador}/{topic}/accept")
    public Response accept(
            String ambassador,
            String topic,
            @FormParam("to") @NotBlank String to,
            @FormParam("comment") @DefaultValue("") @Size(max = 2_000) String comment) {
        String said = comment.isBlank() ? null : Lines.ours(comment);
        return decide("autonomy-changed", () -> earned.accept(ambassador, topic, autonomy(to), said, visitor.lead()));
    }

    @POST
    @Path("{ambassador}/{topic}/decline")
    public Response decline(
            String ambassador,
            String topic,
            @FormParam("to") @NotBlank String to,
            @FormParam("comment") @NotBlank @Size(max = 2_000) String comment) {
        return decide(
                "autonomy-kept",
                () -> earned.decline(ambassador, topic, autonomy(to), Lines.ours(comment), visitor.lead()));
    }

    private Response decide(String done, Runnable decision) {
        try {
            decision.run();
            return Pages.to("/autonomy", done);
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.SOMEBODY_WAS_FASTER && refused.type() != ProblemType.NOT_FOUND) {
                throw refused;
            }
            return Response.status(409)
                    .entity(page(null, visitor.words().oversight().proposedNoMore()))
                    .build();
        }
    }

    private TemplateInstance page(@Nullable String done, @Nullable String refused) {
        Person lead = visitor.lead();
        var said =
                new Records(visitor.directory(), visitor.words()).page(earned.proposals(lead), earned.decisions(lead));
        var frame = visitor.frame("approvals", done);
        return visitor.in(OversightScreens.autonomy(
                refused == null ? frame : frame.refusing(refused), tabbed.tabs("autonomy", frame), said));
    }

    private static Autonomy autonomy(String code) {
        return Arrays.stream(Autonomy.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("to", "there is no such autonomy"));
    }
}
