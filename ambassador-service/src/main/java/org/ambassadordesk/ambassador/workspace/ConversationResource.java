package org.ambassadordesk.ambassador.workspace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.workspace.ConversationLists.View;
import org.ambassadordesk.ambassador.workspace.ConversationLists.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    @Schema(name = "ConversationList")
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

    @GET
    @Operation(
            operationId = "listConversations",
            summary = "Conversations, soonest deadline first",
            description = "mine: held by me; team: open and held by somebody of my teams; queue: open, waiting, on "
                    + "topics of my teams; at-risk: past the warning; approvals: a reply waits for a "
                    + "second person; closed. An open conversation is in exactly one of team and "
                    + "queue; mine is part of team.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is the cursor of the page after it, null on the last.")
    public ListView list(
            @Parameter(schema = @Schema(enumeration = {"mine", "team", "queue", "at-risk", "approvals", "closed"}))
                    @QueryParam("view")
                    @DefaultValue("mine")
                    String view,
            @QueryParam("topic") @Nullable String topic,
            @Parameter(
                            description =
                                    "Words, or their beginnings, that all stand in a comment or in the name of the customer.")
                    @QueryParam("q")
                    @Nullable
                    String text,
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
                    PageSize limit) {
        Wanted wanted =
                new Wanted(viewOf(view), topic, text, cursor == null ? null : Cursor.parse(cursor), limit.rows());
        ConversationLists.Page page = lists.list(current.get(), wanted);
        return new ListView(
                page.items(), page.next() == null ? null : page.next().text());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "showConversation",
            summary = "One conversation, whole",
            description = "Comments, replies and notes in order, what the customer asked before, who held it and why, "
                    + "the deadlines, and what the asking person may do. Accept-Language chooses the "
                    + "words of the explanations.")
    @APIResponse(responseCode = "200", description = "The conversation as it is now.")
    public ConversationView show(UUID id, @Context HttpHeaders headers) {
        return details.show(id, current.get(), headers.getAcceptableLanguages());
    }

    @POST
    @Path("{id}/start")
    @Operation(
            operationId = "startConversation",
            summary = "Begin to answer it",
            description = "Assigns a waiting conversation to the asking person if they are authorized.")
    @APIResponse(
            responseCode = "200",
            description = "The conversation as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The router has not answered yet; the stream brings what it decides.")
    @APIResponse(
            responseCode = "409",
            description = "Somebody was faster, or it is not yours: the problem has the present state.")
    public Response start(UUID id, @Context HttpHeaders headers) {
        return answer(id, start.start(id, current.get()), headers);
    }

    @POST
    @Path("{id}/hand-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "handBackConversation", summary = "Give it back to the queue")
    @APIResponse(
            responseCode = "200",
            description = "The conversation as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The router has not answered yet; the stream brings what it decides.")
    @APIResponse(
            responseCode = "409",
            description = "Somebody was faster, or it is not yours: the problem has the present state.")
    public Response handBack(UUID id, @Valid @NotNull HandBack handBack, @Context HttpHeaders headers) {
        return answer(id, work.handBack(id, current.get(), handBack.reason()), headers);
    }

    @POST
    @Path("{id}/resolve")
    @Operation(
            operationId = "resolveConversation",
            summary = "Close it",
            description =
                    "By who holds it, by who answered it last, or by a lead of its team. A reply that is held back "
                            + "before it goes out is the last word: it goes out, and then the conversation is closed.")
    @APIResponse(
            responseCode = "200",
            description = "The conversation as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is closed once the reply that is held back is out, or the router has not answered yet; "
                    + "the stream brings it.")
    @APIResponse(
            responseCode = "409",
            description = "A reply waits for approval, somebody was faster, or it is not yours: the problem has the "
                    + "present state.")
    public Response resolve(UUID id, @Context HttpHeaders headers) {
        return answer(id, work.resolve(id, current.get()), headers);
    }

    @POST
    @Path("{id}/topic")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctTopic",
            summary = "Say what it is really about",
            description = "It is routed anew where the present holder is not authorized for that topic.")
    @APIResponse(
            responseCode = "200",
            description = "The conversation as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The router has not answered yet; the stream brings what it decides.")
    @APIResponse(
            responseCode = "409",
            description = "Somebody was faster, or it is not yours: the problem has the present state.")
    public Response correctTopic(UUID id, @Valid @NotNull CorrectTopic correct, @Context HttpHeaders headers) {
        return answer(id, work.correctTopic(id, current.get(), correct.topic()), headers);
    }

    @POST
    @Path("{id}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignConversation", summary = "Give it to somebody, as team lead")
    @APIResponse(
            responseCode = "200",
            description = "The conversation as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The router has not answered yet; the stream brings what it decides.")
    @APIResponse(responseCode = "403", description = "Only a team lead may.")
    @APIResponse(responseCode = "409", description = "The person is not authorized, or somebody was faster.")
    public Response assign(UUID id, @Valid @NotNull Assign assign, @Context HttpHeaders headers) {
        return answer(id, work.assign(id, current.lead(), assign.ambassador()), headers);
    }

    @POST
    @Path("{id}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addNote", summary = "Tell colleagues something; never seen by customers")
    @APIResponse(responseCode = "200", description = "The conversation as it is now.")
    public ConversationView note(UUID id, @Valid @NotNull NewNote note, @Context HttpHeaders headers) {
        margins.note(id, current.get(), note.text());
        return show(id, headers);
    }

    private Response answer(UUID id, RouterAnswer answer, HttpHeaders headers) {
        return switch (answer) {
            case RouterAnswer.Done _ ->
                Response.ok(details.showDone(id, current.get(), headers.getAcceptableLanguages()))
                        .build();
            case RouterAnswer.Later _, RouterAnswer.WithReply _ ->
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
                        "must be one of {0}",
                        Arrays.stream(View.values()).map(View::code).collect(Collectors.joining(", "))));
    }
}
