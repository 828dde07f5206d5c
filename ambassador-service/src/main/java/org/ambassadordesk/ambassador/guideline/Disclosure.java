package org.ambassadordesk.ambassador.guideline;

import org.ambassadordesk.contract.directory.Desk;

/**
 * How a reply says that an employee writes, and for whom.
 *
 * @param text empty where the desk has none
 */
public record Disclosure(String text) {
    private static final String NAME = "{name}";

    public static Disclosure of(Desk desk, String authorName) {
        return new Disclosure(desk.disclosure().replace(NAME, authorName).strip());
    }

    /** The text as the customer reads it: the disclosure on a line of its own, unless the author already wrote it. */
    public String addTo(String reply) {
        return text.isEmpty() || reply.contains(text) ? reply : reply.stripTrailing() + '\n' + text;
    }
}
