package org.ambassadordesk.ambassador.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.me.Settings;
import org.ambassadordesk.ambassador.web.view.Words;
import org.jspecify.annotations.Nullable;

/** How the one who asks for a page reads: as they chose, else as their browser says, else as the desk. */
@RequestScoped
class Reading {
    /** Scripts of the pages say the browser's time zone in it. */
    private static final String ZONE = "desk-zone";

    private final CurrentVertxRequest http;
    private final CurrentDirectory directory;
    private final Clock clock;

    Reading(CurrentVertxRequest http, CurrentDirectory directory, Clock clock) {
        this.http = http;
        this.directory = directory;
        this.clock = clock;
    }

    Words words(Settings.Chosen chosen) {
        Locale language = chosen.language();
        ZoneId zone = chosen.timezone();
        return new Words(
                clock.instant(), zone == null ? browserZone() : zone, language == null ? browserLanguage() : language);
    }

    private Locale browserLanguage() {
        String accepted = request().getHeader("Accept-Language");
        try {
            Locale found = accepted == null ? null : Locale.lookup(LanguageRange.parse(accepted), Words.LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private ZoneId browserZone() {
        @Nullable Cookie cookie = request().getCookie(ZONE);
        try {
            return cookie == null
                    ? directory.get().desk().timezone()
                    : ZoneId.of(cookie.getValue().replace("%2F", "/"));
        } catch (DateTimeException e) {
            return directory.get().desk().timezone();
        }
    }

    private HttpServerRequest request() {
        return http.getCurrent().request();
    }
}
