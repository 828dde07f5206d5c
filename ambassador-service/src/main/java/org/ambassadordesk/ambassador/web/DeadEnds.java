package org.ambassadordesk.ambassador.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale.LanguageRange;
import java.util.regex.Pattern;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.Problems;
import org.ambassadordesk.ambassador.web.frame.Reading;
import org.ambassadordesk.ambassador.web.view.Words;

/**
 * Requests that lead nowhere, answered with a problem document, or a page to a browser that looks at pages: what does not
 * exist below {@code /api}, bodies that say themselves that they are too large, addresses that are too long, what is no form
 * where one signs in. NUL, which no
 * path, name or search has and PostgreSQL does not take, is refused before anybody looks at it.
 */
@ApplicationScoped
class DeadEnds {
    private static final int BEFORE_ALL = -1_000;
    private static final String ENCODED_NUL = "%00";
    private static final Pattern FORM =
            Pattern.compile("(application/x-www-form-urlencoded|multipart/form-data) *(;|$)", Pattern.CASE_INSENSITIVE);
    private static final String SIGN_IN = "/j_security_check";

    /** Bytes. */
    private static final long LARGEST = 4L * 1024 * 1024;

    /** RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1. */
    private static final int AFTER_THE_PLATFORMS_LIMIT = -1;

    /** Characters; the server itself reads a first line of much more, so that we can say what is wrong. */
    private static final int LONGEST_ADDRESS = 4_096;

    private final ObjectMapper json;
    private final Clock clock;

    DeadEnds(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::refuseLong);
        router.route().order(BEFORE_ALL).handler(this::refuseNul);
        router.route().order(BEFORE_ALL).handler(this::refuseLarge);
        router.post(SIGN_IN).order(BEFORE_ALL).handler(this::refuseOtherThanForms);
        router.route().order(BEFORE_ALL).handler(DeadEnds::forgetBrokenLanguages);
        router.route().order(AFTER_THE_PLATFORMS_LIMIT).handler(DeadEnds::limitStream);
        router.route("/api/*").last().handler(http -> answer(http, ProblemException.notFound("path")));
    }

    private void refuseLong(RoutingContext http) {
        if (http.request().uri().length() > LONGEST_ADDRESS) {
            answer(
                    http,
                    new ProblemException(
                            ProblemType.ADDRESS_TOO_LONG, "An address has at most {0} characters.", LONGEST_ADDRESS));
        } else {
            http.next();
        }
    }

    private void refuseNul(RoutingContext http) {
        if (http.request().uri().contains(ENCODED_NUL)) {
            answer(http, new ProblemException(ProblemType.MALFORMED, "The URL contains NUL."));
        } else {
            http.next();
        }
    }

    private void refuseLarge(RoutingContext http) {
        String length = http.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > LARGEST && !isImport(http)) {
            // the body is not read, so nothing after it can be understood
            http.response()
                    .putHeader("Connection", "close")
                    .endHandler(_ -> http.request().connection().close());
            answer(http, new ProblemException(ProblemType.TOO_LARGE, "A body has at most {0} bytes.", LARGEST));
        } else {
            http.next();
        }
    }

    /** The platform reads a form there before anybody is signed in, and calls everything else an error of its own. */
    private void refuseOtherThanForms(RoutingContext http) {
        String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !FORM.matcher(type).lookingAt()) {
            answer(http, ProblemException.titled(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        } else {
            http.next();
        }
    }

    /** A wish for a language that nobody can read is no wish: RFC 9110 leaves that to us, and nobody types this header. */
    private static void forgetBrokenLanguages(RoutingContext http) {
        String wanted = http.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            if (wanted != null) {
                LanguageRange.parse(wanted);
            }
        } catch (IllegalArgumentException e) {
            http.request().headers().remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
        http.next();
    }

    /** What is sent without its length is counted while it is read: that is the platform's, under this name. */
    private static void limitStream(RoutingContext http) {
        if (!isImport(http)) {
            http.put("io.quarkus.max-request-size", LARGEST);
        }
        http.next();
    }

    /** A past has no size: it is read line by line, or put into a file, and never into memory. */
    private static boolean isImport(RoutingContext http) {
        return http.request().method().equals(HttpMethod.POST)
                && (http.request().path().equals("/api/imports")
                        || http.request().path().equals("/imports"));
    }

    private void answer(RoutingContext http, ProblemException problem) {
        HttpServerRequest request = http.request();
        boolean page = PageProblems.wantsPage(
                request.path(), request.getHeader(HttpHeaders.ACCEPT), request.getHeader("HX-Request"));
        if (page) {
            Words words = new Words(clock.instant(), ZoneOffset.UTC, Reading.languageOf(request));
            http.response()
                    .setStatusCode(problem.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .end(PageProblems.page(problem, words, null));
        } else {
            Problems.end(http, problem, json);
        }
    }
}
