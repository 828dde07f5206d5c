package org.ambassadordesk.contract.directory.file;

import org.ambassadordesk.contract.directory.CannedResponse;

/** Reads prepared texts. */
final class ResponseEntries {
    private ResponseEntries() {}

    static CannedResponse read(String id, Entry response) {
        var read = new CannedResponse(
                id,
                response.required("name", Scalars::text, id),
                response.list("topics", Scalars::id),
                response.optional("language", Scalars::language),
                response.required("text", Scalars::text, ""));
        for (String place : read.places()) {
            if (!CannedResponse.PLACES.contains(place)) {
                response.error(
                        "text",
                        "has the place {" + place + "}, which nothing fills; "
                                + Suggestion.instead(place, CannedResponse.PLACES));
            }
        }
        return read;
    }
}
