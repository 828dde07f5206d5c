package org.ambassadordesk.ambassador.web.person;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.protection.OpeningResource.OpeningWish;
import org.ambassadordesk.ambassador.report.protection.Openings;
import org.ambassadordesk.ambassador.report.protection.PersonalFigures;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.report.Asked;
import org.ambassadordesk.ambassador.web.report.Asking;
import org.jspecify.annotations.Nullable;

/** Figures of one person: asked for by a lead, agreed to by a second person, and looked at. */
@Path("/reports/people")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OpeningPages {
    private static final String HOME = "/reports/people";

    private final Visitor visitor;
    private final Openings openings;
    private final PersonalFigures figures;
    private final Asking asking;
    private final Validator validator;

    OpeningPages(Visitor visitor, Openings openings, PersonalFigures figures, Asking asking, Validator validator) {
        this.visitor = visitor;
        this.openings = openings;
        this.figures = figures;
        this.asking = asking;
        this.validator = validator;
    }

    @GET
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        return page(visitor.lead(), done, null, Wish.NONE, Map.of());
    }

    @POST
    public Response ask(
            @FormParam("ambassador") @Nullable String ambassador,
            @FormParam("reason") @Nullable String reason,
            @FormParam("until") @Nullable String until) {
        Person lead = visitor.lead();
        Wish filled = Wish.of(ambassador, reason, until);
        try {
            OpeningWish wish = filled.checked(validator, visitor.words());
            if (!isAsked(lead, wish)) {
                openings.ask(lead, wish.ambassador(), wish.reason(), wish.until());
            }
            return Pages.to(HOME, "opening-asked");
        } catch (ProblemException refused) {
            Map<String, String> wrong = Wish.wrong(refused, visitor.words().people());
            return refused(refused, page(lead, null, wrong.isEmpty() ? refused : null, filled, wrong));
        }
    }

    @GET
    @Path("openings/{id}")
    public TemplateInstance opening(UUID id) {
        return single(visitor.lead(), id, null);
    }

    @POST
    @Path("openings/{id}/agree")
    public Response agree(UUID id) {
        Person second = visitor.lead();
        try {
            openings.agree(second, id);
            return Pages.to(HOME, "opening-agreed");
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.FORBIDDEN) {
                throw refused;
            }
            return refused(refused, single(second, id, refused));
        }
    }

    @GET
    @Path("{person}")
    public Response person(
            String person,
            @BeanParam QuestionParameters parameters,
            @QueryParam("days") @Nullable String days,
            @Context HttpHeaders headers) {
        Person lead = visitor.lead();
        Asked asked = asking.read(lead, parameters, days, visitor.words(), headers);
        try {
            PersonalFigures.Personal theirs = figures.opened(lead, person, asked.question());
            OpeningViews views = views(lead);
            OpeningLine opening = openings.about(person).stream()
                    .map(views::line)
                    .filter(line -> line.look() != null)
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("opening"));
            return Response.ok(visitor.in(PersonScreens.person(
                            visitor.frame("reports", null),
                            opening,
                            new OwnViews(visitor.directory(), visitor.words())
                                    .theirs(theirs, asked.spans(HOME + "/" + person, visitor.words())))))
                    .build();
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.FORBIDDEN) {
                throw refused;
            }
            return refused(refused, page(lead, null, refused, Wish.NONE, Map.of()));
        }
    }

    /** A form that is sent twice asks once. */
    private boolean isAsked(Person lead, OpeningWish wish) {
        return openings.concerning(lead).stream()
                .anyMatch(one -> one.askedBy().equals(lead.id())
                        && one.subject().equals(wish.ambassador())
                        && one.reason().equals(wish.reason())
                        && one.expiresAt().equals(wish.until()));
    }

    private TemplateInstance page(
            Person lead,
            @Nullable String done,
            @Nullable ProblemException refused,
            Wish wish,
            Map<String, String> wrong) {
        return people(done, refused, views(lead).all(openings.concerning(lead), wish, wrong));
    }

    private TemplateInstance single(Person lead, UUID id, @Nullable ProblemException refused) {
        return people(null, refused, views(lead).one(openings.one(id)));
    }

    private TemplateInstance people(@Nullable String done, @Nullable ProblemException refused, PeoplePage page) {
        var frame = visitor.frame("reports", done);
        return visitor.in(PersonScreens.people(
                refused == null
                        ? frame
                        : frame.refusing(refused.detail(visitor.words().locale())),
                page));
    }

    private OpeningViews views(Person lead) {
        return new OpeningViews(lead, visitor.directory(), visitor.words());
    }

    private static Response refused(ProblemException refused, TemplateInstance page) {
        return Response.status(refused.type().status()).entity(page).build();
    }
}
