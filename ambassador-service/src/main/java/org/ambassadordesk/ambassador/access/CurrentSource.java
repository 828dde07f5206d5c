package org.ambassadordesk.ambassador.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.directory.SourceKeys;
import org.ambassadordesk.contract.directory.Source;

/** The posting system that is asking, known by {@code Authorization: Bearer <source key>}. */
@RequestScoped
public class CurrentSource {
    private static final String BEARER = "Bearer ";

    private final HttpHeaders headers;
    private final CurrentDirectory directory;

    CurrentSource(HttpHeaders headers, CurrentDirectory directory) {
        this.headers = headers;
        this.directory = directory;
    }

    /** Refused with 401 where no registered key came along. */
    public Source get() {
        return find().orElseThrow(
                        () -> new ProblemException(ProblemType.WRONG_KEY, "Send Authorization: Bearer <source key>."));
    }

    private Optional<Source> find() {
        String header = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String hash = SourceKeys.sha256(header.substring(BEARER.length()).trim());
        return directory.get().sources().values().stream()
                .filter(source ->
                        source.keys().stream().anyMatch(key -> key.sha256().equals(hash)))
                .findFirst();
    }
}
