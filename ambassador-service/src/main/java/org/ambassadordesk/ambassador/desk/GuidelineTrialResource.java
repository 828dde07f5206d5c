package org.ambassadordesk.ambassador.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Draft;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Outcome;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.guideline.document.MarkdownText;
import org.ambassadordesk.ambassador.reply.shown.ReplyText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Trying a guideline before it is published, over REST; for team leads and administrators. */
@Path("/api/guidelines/{id}/try")
@RunOnVirtualThread
public class GuidelineTrialResource {
    private static final int LONGEST = 50_000;

    private final CurrentPerson current;
    private final GuidelinePublishing publishing;

    GuidelineTrialResource(CurrentPerson current, GuidelinePublishing publishing) {
        this.current = current;
        this.publishing = publishing;
    }

    /**
     * A guideline on trial, with the members of the directory file.
     *
     * @param reply to try it on; may be empty
     */
    public record GuidelineTrial(
            @NotBlank @Size(max = LONGEST) String text,
            @Nullable List<@NotBlank String> topics,

            @Schema(type = SchemaType.ARRAY, implementation = Object.class) @Nullable
            JsonNode checks,

            @ReplyText @Nullable String reply) {}

    /**
     * What came of it.
     *
     * @param problems why it could not be published; empty where it could
     * @param html the text, safe to put into a page
     * @param findings in the reply
     */
    public record GuidelineTried(List<String> problems, String html, List<Finding> findings) {}

    @POST
    @Operation(
            operationId = "tryGuideline",
            summary = "What a guideline would find in a reply, and whether it could be published",
            description = "Nothing is kept. Patterns are RE2: one that would take more than linear time is told.")
    @APIResponse(responseCode = "200", description = "Problems, or findings.")
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public GuidelineTried attempt(String id, @Valid @NotNull GuidelineTrial trial, @Context HttpHeaders headers) {
        current.lead();
        Phrases phrases = Phrases.in(headers.getAcceptableLanguages());
        String checks = trial.checks() == null ? "" : trial.checks().toString();
        Draft draft = new Draft(id, trial.text(), trial.topics() == null ? List.of() : trial.topics(), checks);
        return switch (publishing.attempt(draft, trial.reply() == null ? "" : trial.reply())) {
            case Outcome.Broken broken -> new GuidelineTried(broken.inWords(), "", List.of());
            case Outcome.Sound sound ->
                new GuidelineTried(
                        List.of(),
                        MarkdownText.toHtml(trial.text()),
                        sound.findings().stream()
                                .map(finding -> finding.in(phrases))
                                .toList());
        };
    }
}
