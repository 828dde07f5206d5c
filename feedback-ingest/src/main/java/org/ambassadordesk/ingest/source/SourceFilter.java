package org.ambassadordesk.ingest.source;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.ambassadordesk.ingest.Problem;
import org.ambassadordesk.ingest.ProblemType;
import org.ambassadordesk.ingest.Problems;

/** Asks for the key before anything of the body is read. */
@Provider
@FromSource
public class SourceFilter implements ContainerRequestFilter {
    private final SourceDirectory directory;

    SourceFilter(SourceDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!directory.isComplete()) {
            request.abortWith(
                    Problems.answer(Problem.of(ProblemType.NOT_READY, "The registered sources are still being read.")));
            return;
        }
        directory
                .owner(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .ifPresentOrElse(
                        source -> request.setSecurityContext(new Caller(source)),
                        () -> request.abortWith(Problems.answer(Problem.of(
                                ProblemType.WRONG_KEY, "Send the source's key as 'Authorization: Bearer <key>'."))));
    }

    private record Caller(RegisteredSource source) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return source;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
