package org.ambassadordesk.ambassador.web.frame;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ambassadordesk.ambassador.Languages;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.me.Settings.Chosen;
import org.ambassadordesk.ambassador.web.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * How the one who asks for a page reads: as they chose, else as their browser says, else as the desk. The browser remembers
 * the language they chose, for pages that do not know who asks: the door, and what says that something went wrong.
 */
@RequestScoped
public class Reading {
    /** Scripts of the pages say the browser's time zone in it. */
    private static final String ZONE = "desk-zone";

    private static final String LANGUAGE = "desk-language";
    private static final int A_YEAR_SECONDS = 31_536_000;

    private final CurrentVertxRequest http;
    private final CurrentDirectory directory;
    private final Clock clock;
    private @Nullable Chosen person;

    Reading(CurrentVertxRequest http, CurrentDirectory directory, Clock clock) {
        this.http = http;
        this.directory = directory;
        this.clock = clock;
    }

    /** For somebody who is known. */
    public Words words(Chosen chosen) {
        person = chosen;
        Locale language = chosen.language();
        return words(chosen, language == null ? browserLanguage(request()) : language);
    }

    /** Where it is not known who asks: as whoever was here last chose. */
    public Words words() {
        return words(Chosen.NOTHING, languageOf(request()));
    }

    /** The same where nothing but the request is there. */
    public static Locale languageOf(HttpServerRequest request) {
        Locale language = remembered(request);
        return language == null ? browserLanguage(request) : language;
    }

    private Words words(Chosen chosen, Locale language) {
        ZoneId zone = chosen.timezone();
        return new Words(clock.instant(), zone == null ? browserZone() : zone, language);
    }

    /** What the browser is to remember from now on; empty where nothing changes. */
    public Optional<NewCookie> toRemember() {
        if (person == null || Objects.equals(person.language(), remembered(request()))) {
            return Optional.empty();
        }
        Locale language = person.language();
        return Optional.of(new NewCookie.Builder(LANGUAGE)
                .value(language == null ? "" : language.getLanguage())
                .maxAge(language == null ? 0 : A_YEAR_SECONDS)
                .path("/")
                .sameSite(NewCookie.SameSite.STRICT)
                .httpOnly(true)
                .build());
    }

    private static @Nullable Locale remembered(HttpServerRequest request) {
        @Nullable Cookie cookie = request.getCookie(LANGUAGE);
        return cookie == null
                ? null
                : Words.LANGUAGES.stream()
                        .filter(language -> language.getLanguage().equals(cookie.getValue()))
                        .findFirst()
                        .orElse(null);
    }

    private static Locale browserLanguage(HttpServerRequest request) {
        return Languages.accepted(request.getHeader("Accept-Language"));
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
