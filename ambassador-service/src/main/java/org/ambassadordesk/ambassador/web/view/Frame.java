package org.ambassadordesk.ambassador.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What is around every page.
 *
 * @param desk name of the desk
 * @param section which part of the desk is open, as {@code inbox} or {@code approvals}; empty for none
 * @param person who is signed in
 * @param counts what waits for this person, section by section
 * @param held the reply this person sent last and may still take back; null where there is none
 * @param measuring what may be shown of whose work, as a mark
 * @param now server time, for machines
 * @param said what just happened, once
 * @param refused what just did not work, once
 */
public record Frame(
        String desk,
        String section,
        String person,
        Presence presence,
        Counts counts,
        @Nullable Held held,
        String measuring,
        String now,
        @Nullable String said,
        @Nullable String refused) {
    /** The same, saying that something did not work. */
    public Frame refusing(String why) {
        return new Frame(desk, section, person, presence, counts, held, measuring, now, null, why);
    }

    /** As on a badge: the first letters of first and last name. */
    public String initials() {
        String[] names = person.strip().split("\\s+", -1);
        String last = names.length > 1 ? letter(names[names.length - 1]) : "";
        return letter(names[0]) + last;
    }

    private static String letter(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /**
     * What waits for somebody.
     *
     * @param approvals replies that wait for this person's decision
     * @param mentions notes that name this person and are not read
     * @param guidelines versions in force that this person has not acknowledged
     * @param lead whether there are pages for leads
     * @param notices what a lead is to look at; 0 for everybody else
     */
    public record Counts(long approvals, long mentions, long guidelines, boolean lead, long notices) {}

    /** A reply that goes out in a moment; {@code until} is for scripts. */
    public record Held(String replyId, String conversationId, String until) {}

    /**
     * Whether the person is there.
     *
     * @param state {@code by-shift}, {@code available}, {@code busy} or {@code away}
     * @param words the same for people
     * @param until when it ends by itself; null where it does not
     */
    public record Presence(
            String state, String words, @Nullable Moment until) {}
}
