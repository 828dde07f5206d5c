package org.ambassadordesk.ambassador.web.person;

import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.web.report.ReportPage.Option;
import org.jspecify.annotations.Nullable;

/**
 * What a lead sees of openings.
 *
 * @param measured whether single people are measured on this desk at all
 * @param single whether this is the page of one opening, for its second person
 * @param form null where nothing can be asked for
 */
public record PeoplePage(
        boolean measured, boolean single, @Nullable Form form, List<OpeningLine> openings) {
    /**
     * The form to ask with, as it was filled in.
     *
     * @param until local date and time, as a browser writes it
     * @param least the earliest such time
     * @param most the latest
     * @param at what is wrong, by the name of the field
     */
    public record Form(
            List<Option> people, String reason, String until, String least, String most, Map<String, String> at) {}
}
