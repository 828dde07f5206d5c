package org.ambassadordesk.ambassador.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.jspecify.annotations.Nullable;

/** How the person asking wants to read, over REST. */
@Path("/api/me/settings")
@RunOnVirtualThread
public class SettingsResource {
    private final CurrentPerson current;
    private final Settings settings;

    SettingsResource(CurrentPerson current, Settings settings) {
        this.current = current;
        this.settings = settings;
    }

    /** Language {@code en} or {@code de}, and an IANA time zone; null leaves it to the browser. */
    public record SettingsView(
            @Pattern(regexp = "en|de", message = "is en or de") @Nullable
            String language,

            @Nullable String timezone) {
        static SettingsView of(Settings.Chosen chosen) {
            return new SettingsView(
                    Optional.ofNullable(chosen.language())
                            .map(Locale::getLanguage)
                            .orElse(null),
                    Optional.ofNullable(chosen.timezone()).map(ZoneId::getId).orElse(null));
        }
    }

    @GET
    public SettingsView show() {
        return SettingsView.of(settings.of(current.get().id()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public SettingsView choose(@Valid @NotNull SettingsView wanted) {
        String language = wanted.language();
        settings.choose(
                current.get().id(),
                new Settings.Chosen(language == null ? null : Locale.of(language), zone(wanted.timezone())));
        return show();
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("timezone", "is no time zone, as Europe/Berlin is");
        }
    }
}
