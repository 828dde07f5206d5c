package org.ambassadordesk.ambassador.web;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.ProblemDocument;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.me.Settings;
import org.ambassadordesk.ambassador.web.frame.FieldNames;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Reading;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.FrameWords;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Says refusals as pages to whoever looks at pages, and keeps pages out of caches: they show customers' words. */
public class PageProblems {
    private final Reading reading;
    private final CurrentPerson current;
    private final Settings settings;

    PageProblems(Reading reading, CurrentPerson current, Settings settings) {
        this.reading = reading;
        this.current = current;
        this.settings = settings;
    }

    @ServerResponseFilter
    public void sayAsPage(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemDocument problem && wantsPage(request)) {
            Words words = words(response.getStatus());
            String page = page(problem.refusal(), words, Pages.backTo(request.getHeaderString("Referer")));
            response.setEntity(page, null, MediaType.TEXT_HTML_TYPE);
        }
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            reading.toRemember().ifPresent(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
        }
    }

    /** As the person chose who is signed in; where nobody can be asked for that, as the browser remembers. */
    private Words words(int status) {
        boolean mayAsk = status < 500 && BlockingOperationControl.isBlockingAllowed();
        return mayAsk
                ? current.find()
                        .map(person -> reading.words(settings.of(person.id())))
                        .orElseGet(reading::words)
                : reading.words();
    }

    /** What was refused, as a whole page. */
    static String page(ProblemException refusal, Words words, @Nullable String back) {
        int status = refusal.type().status();
        return Screens.fault(status, title(status, words.frame()), detail(refusal, words), back)
                .setLocale(words.locale())
                .render();
    }

    private static String title(int status, FrameWords say) {
        return switch (status) {
            case 403 -> say.faultTitle403();
            case 404 -> say.faultTitle404();
            case 409 -> say.faultTitle409();
            case 429 -> say.faultTitle429();
            case 503 -> say.faultTitle503();
            default -> status < 500 ? say.faultTitle400() : say.faultTitle500();
        };
    }

    /** As it was refused, with fields called as the page calls them; what is not said in the language, in general. */
    private static String detail(ProblemException refusal, Words words) {
        if (refusal.type().status() == 404 || !refusal.isSaidIn(words.locale())) {
            return inGeneral(refusal, words);
        }
        return refusal.faults().isEmpty()
                ? refusal.detail(words.locale())
                : refusal.faults().stream()
                        .map(fault -> FieldNames.of(fault.field(), words) + ": "
                                + fault.sentence().in(words.locale()))
                        .collect(Collectors.joining("; "));
    }

    private static String inGeneral(ProblemException refusal, Words words) {
        FrameWords say = words.frame();
        int status = refusal.type().status();
        return switch (status) {
            case 403 -> say.fault403();
            case 404 -> say.fault404();
            case 409 -> say.fault409();
            case 429 -> say.fault429();
            case 503 -> say.fault503();
            default -> status < 500 ? invalid(refusal, words) : say.fault500();
        };
    }

    private static String invalid(ProblemException refusal, Words words) {
        return refusal.faults().isEmpty()
                ? words.frame().fault400()
                : words.frame()
                        .fault400In(refusal.faults().stream()
                                .map(fault -> FieldNames.of(fault.field(), words))
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    /** A person's browser, and neither a script of a page nor a program. */
    private static boolean wantsPage(ContainerRequestContext request) {
        return wantsPage(
                request.getUriInfo().getPath(),
                request.getHeaderString(HttpHeaders.ACCEPT),
                request.getHeaderString("HX-Request"));
    }

    static boolean wantsPage(String path, @Nullable String accept, @Nullable String script) {
        return !path.startsWith("/api/") && script == null && accept != null && accept.contains("text/html");
    }
}
