package org.ambassadordesk.ambassador.workspace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.workspace.ConversationLists.View;
import org.ambassadordesk.ambassador.workspace.ConversationLists.Wanted;
import org.jspecify.annotations.Nullable;

/** The conversations over REST. */
@Path("/api/conversations")
@RunOnVirtualThread
public class ConversationResource {
    private static final int LONGEST_TEXT = 20_000;

    private final CurrentPerson current;
    private final ConversationLists lists;
    private final ConversationDetails details;
    private final ConversationStart start;
    private final ConversationWork work;
    private final Margins margins;

    ConversationResource(
            CurrentPerson current,
            ConversationLists lists,
            ConversationDetails details,
            ConversationStart start,
            ConversationWork work,
            Margins margins) {
        this.current = current;
        this.lists = lists;
        this.details = details;
        this.start = start;
        this.work = work;
        this.margins = margins;
    }

    /** A list and where its next page begins. */
    public record ListView(
            List<ConversationLine> items, @Nullable String next) {}

    /** Why it is given back. */
    public record HandBack(@NotBlank @Size(max = 500) String reason) {}

    /** Something to tell colleagues. */
    public record NewNote(
            @NotBlank @Size(max = LONGEST_TEXT) String text) {}

    /** The topic it is really about. */
    public record CorrectTopic(@NotBlank String topic) {}

    /** Who is to answer. */
    public record Assign(@NotBlank String ambassador) {}

    /** What was written so far; may be empty. */
    public record NewDraft(
            @NotNull @Size(max = LONGEST_TEXT) String text) {}

    /** A draft as it was left; both null where there is none. */
    public record DraftView(@Nullable String text, @Nullable Instant savedAt) {}

    @GET
    public ListView list(
            @QueryParam("view") @DefaultValue("mine") String view,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("q") @Nullable String text,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Wanted wanted = new Wanted(viewOf(view), topic, text, cursor == null ? null : Cursor.parse(cursor), limit);
        ConversationLists.Page page = lists.list(current.get(), wanted);
        return new ListView(
                page.items(), page.next() == null ? null : page.next().text());
    }

    @GET
    @Path("{id}")
    public ConversationView show(UUID id, @Context HttpHeaders headers) {
        return details.show(id, current.get(), headers.getAcceptableLanguages());
    }

    @POST
    @Path("{id}/start")
    public Response start(UUID id, @Context HttpHeaders headers) {
        return answer(id, start.start(id, current.get()), headers);
    }

    @POST
    @Path("{id}/hand-back")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response handBack(UUID id, @Valid @NotNull HandBack handBack, @Context HttpHeaders headers) {
        return answer(id, work.handBack(id, current.get(), handBack.reason()), headers);
    }

    @POST
    @Path("{id}/resolve")
    public Response resolve(UUID id, @Context HttpHeaders headers) {
        return answer(id, work.resolve(id, current.get()), headers);
    }

    @POST
    @Path("{id}/topic")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response correctTopic(UUID id, @Valid @NotNull CorrectTopic correct, @Context HttpHeaders headers) {
        return answer(id, work.correctTopic(id, current.get(), correct.topic()), headers);
    }

    @POST
    @Path("{id}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(UUID id, @Valid @NotNull Assign assign, @Context HttpHeaders headers) {
        return answer(id, work.assign(id, current.lead(), assign.ambassador()), headers);
    }

    @POST
    @Path("{id}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    public ConversationView note(UUID id, @Valid @NotNull NewNote note, @Context HttpHeaders headers) {
        margins.note(id, current.get(), note.text());
        return show(id, headers);
    }

    @GET
    @Path("{id}/draft")
    public DraftView draft(UUID id) {
        return margins.draft(id, current.get())
                .map(draft -> new DraftView(draft.text(), draft.savedAt()))
                .orElseGet(() -> new DraftView(null, null));
    }

    @PUT
    @Path("{id}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    public DraftView saveDraft(UUID id, @Valid @NotNull NewDraft draft) {
        Drafts.Draft saved = margins.saveDraft(id, current.get(), draft.text());
        return new DraftView(saved.text(), saved.savedAt());
    }

    @DELETE
    @Path("{id}/draft")
    public void discardDraft(UUID id) {
        margins.discardDraft(id, current.get());
    }

    private Response answer(UUID id, RouterAnswer answer, HttpHeaders headers) {
        return switch (answer) {
            case RouterAnswer.Done _ ->
                Response.ok(details.showDone(id, current.get(), headers.getAcceptableLanguages()))
                        .build();
            case RouterAnswer.Later _ ->
                Response.accepted(Map.of("state", "pending")).build();
            case RouterAnswer.Refused refused -> throw details.refusal(id, refused);
        };
    }

    private static View viewOf(String code) {
        return Arrays.stream(View.values())
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "view",
                        "is one of "
                                + Arrays.stream(View.values()).map(View::code).toList()));
    }
}
