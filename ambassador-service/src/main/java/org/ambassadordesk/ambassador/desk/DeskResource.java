package org.ambassadordesk.ambassador.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.directory.DirectoryChange;
import org.ambassadordesk.ambassador.directory.DirectoryLoading;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.ambassadordesk.contract.directory.file.Finding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The directory over REST, whole as YAML or entry by entry; for team leads and administrators. */
@Path("/api/desk")
@RunOnVirtualThread
public class DeskResource {
    private static final String YAML = "application/yaml";
    private static final int HISTORY = 200;

    private final CurrentPerson current;
    private final CurrentDirectory directory;
    private final DirectoryLoading versions;
    private final DeskEditing editing;

    DeskResource(CurrentPerson current, CurrentDirectory directory, DirectoryLoading versions, DeskEditing editing) {
        this.current = current;
        this.directory = directory;
        this.versions = versions;
        this.editing = editing;
    }

    /** What came of a change; passwords of new ambassadors and keys of new sources are shown here once. */
    public record EditedView(
            long version,
            String author,
            boolean changed,
            List<String> hints,
            Map<String, String> accounts,
            Map<String, String> sources) {}

    @GET
    @Produces(YAML)
    @Operation(
            operationId = "exportDesk",
            summary = "The directory file in force",
            description = "ETag is its version.")
    @APIResponse(
            responseCode = "200",
            description = "One YAML document.",
            content = @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public Response show() {
        current.lead();
        Directory now = directory.get();
        return Response.ok(DirectoryFile.write(now)).tag(tag(now.version())).build();
    }

    @PUT
    @Consumes({YAML, "application/x-yaml", "text/yaml", "text/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceDesk",
            summary = "Put another directory file in force",
            description = "Repeating it changes nothing. A broken file is refused whole, every finding with its line.")
    @APIResponse(
            responseCode = "200",
            description = "The version now in force; passwords and keys of newcomers are shown here once.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditedView.class)))
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    @APIResponse(responseCode = "412", description = "The directory is no longer at the version that If-Match names.")
    public Response replace(byte[] file, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Person author = current.lead();
        return answer(editing.edit(now -> file, expected(ifMatch), author), author);
    }

    @GET
    @Path("versions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "deskVersions", summary = "Who changed the directory, newest first")
    @APIResponse(responseCode = "200", description = "At most 200 changes.")
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public List<DirectoryChange> history() {
        current.lead();
        return versions.history(HISTORY);
    }

    @GET
    @Path("{kind}/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "showDeskEntry", summary = "One entry of the directory")
    @APIResponse(
            responseCode = "200",
            description = "The entry, with the members of the directory file.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public Response entry(String kind, String id) {
        current.lead();
        Directory now = directory.get();
        return Response.ok(DeskEntries.of(now).find(kind, id).orElseThrow(() -> ProblemException.notFound("entry")))
                .tag(tag(now.version()))
                .build();
    }

    @PUT
    @Path("{kind}/{id}")
    @Consumes({YAML, "application/x-yaml", "text/yaml", "text/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putDeskEntry",
            summary = "Add or replace one entry",
            description = "kind is a section of the directory file: calendars, teams, topics, targets, ambassadors, "
                    + "guidelines, sources.")
    @APIResponse(
            responseCode = "200",
            description = "The version now in force; passwords and keys of newcomers are shown here once.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditedView.class)))
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    @APIResponse(responseCode = "412", description = "The directory is no longer at the version that If-Match names.")
    public Response put(String kind, String id, byte[] entry, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Person author = current.lead();
        return answer(
                editing.edit(now -> DeskEntries.of(now).with(kind, id, entry), expected(ifMatch), author), author);
    }

    @DELETE
    @Path("{kind}/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "deleteDeskEntry",
            summary = "Take one entry out",
            description = "Refused while others name it.")
    @APIResponse(
            responseCode = "200",
            description = "The version now in force; passwords and keys of newcomers are shown here once.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditedView.class)))
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    @APIResponse(responseCode = "412", description = "The directory is no longer at the version that If-Match names.")
    public Response delete(String kind, String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Person author = current.lead();
        return answer(editing.edit(now -> DeskEntries.of(now).without(kind, id), expected(ifMatch), author), author);
    }

    private static Response answer(DeskEditing.Edited edited, Person author) {
        Directory now = edited.changed().directory();
        EditedView view = new EditedView(
                now.version(),
                author.id(),
                edited.changed().changed(),
                edited.hints().stream().map(Finding::toString).toList(),
                edited.passwords(),
                edited.changed().newKeys());
        return Response.ok(view)
                .tag(tag(now.version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    private static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("If-Match", "is not an ETag that was given out here");
        }
    }
}
