package org.ambassadordesk.ambassador.web;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.ProblemException.Violation;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.me.Settings;
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
        if (response.getStatus() >= 400 && wantsPage(request) && response.getEntity() instanceof Map<?, ?> problem) {
            Words words = words(response.getStatus());
            int status = response.getStatus();
            boolean asItIs = words.locale().equals(Locale.ENGLISH) && status != 404; // the title says that already
            String page = Screens.fault(
                            status,
                            title(status, words.frame()),
                            asItIs ? String.valueOf(problem.get("detail")) : detail(status, problem, words.frame()),
                            Pages.backTo(request.getHeaderString("Referer")))
                    .setLocale(words.locale())
                    .render();
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

    private static String detail(int status, Map<?, ?> problem, FrameWords say) {
        return switch (status) {
            case 403 -> say.fault403();
            case 404 -> say.fault404();
            case 409 -> say.fault409();
            case 429 -> say.fault429();
            case 503 -> say.fault503();
            default -> status < 500 ? invalid(problem.get("violations"), say) : say.fault500();
        };
    }

    /** What is wrong is said in English alone; where, in every language. */
    private static String invalid(@Nullable Object violations, FrameWords say) {
        if (!(violations instanceof List<?> all) || all.isEmpty()) {
            return say.fault400();
        }
        return say.fault400In(all.stream()
                .filter(Violation.class::isInstance)
                .map(one -> ((Violation) one).field())
                .distinct()
                .collect(Collectors.joining(", ")));
    }

    /** A person's browser, and neither a script of a page nor a program. */
    private static boolean wantsPage(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return !request.getUriInfo().getPath().startsWith("/api/")
                && request.getHeaderString("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }
}
