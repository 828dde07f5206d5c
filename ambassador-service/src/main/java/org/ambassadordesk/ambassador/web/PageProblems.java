package org.ambassadordesk.ambassador.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says refusals as pages to whoever looks at pages, and keeps pages out of caches: they show customers' words. */
public class PageProblems {
    @ServerResponseFilter
    public void sayAsPage(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && wantsPage(request) && response.getEntity() instanceof Map<?, ?> problem) {
            String page = Screens.fault(
                            response.getStatus(),
                            String.valueOf(problem.get("title")),
                            String.valueOf(problem.get("detail")))
                    .render();
            response.setEntity(page, null, MediaType.TEXT_HTML_TYPE);
        }
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
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
