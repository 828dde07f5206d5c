package org.ambassadordesk.ambassador.web.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Response times, as a page says them.
 *
 * @param kinds what was waited for, the one that the page is about chosen
 * @param notes what one has to know to read the figures
 * @param restated what was judged anew, wherever it is shown
 * @param imported said where a past that was imported is in it, or was left out; null where there is none
 * @param data what the plots are drawn from, as JSON that may stand in a page
 * @param csv where the same comes as a file; null where the desk shows no single conversations
 * @param empty what is said instead of all of it; null where there is something
 * @param blank what is said instead of a plot
 * @param mail null for whoever has no address
 */
public record ReportPage(
        Form form,
        List<Option> kinds,
        List<String> notes,
        List<Restated> restated,
        @Nullable Option imported,
        List<Tile> tiles,
        List<Plot> plots,
        String data,
        @Nullable String csv,
        @Nullable MailForm mail,
        @Nullable String empty,
        String blank) {
    /**
     * Part of it was judged anew.
     *
     * @param href what it changed
     * @param other where the verdicts of then stand, or the restated ones again
     */
    public record Restated(String words, String href, String other, String otherWords) {}

    /**
     * The filters, as they stand in the address.
     *
     * @param kept what no field shows and the address goes on saying
     */
    public record Form(
            List<Option> spans,
            String from,
            String to,
            Map<String, String> kept,
            List<Option> topics,
            List<Option> teams,
            List<Option> channels,
            List<Option> languages,
            List<Option> clocks) {}

    /** A choice. */
    public record Option(
            String value,
            String label,
            boolean chosen,
            @Nullable String href) {}

    /**
     * One number, and how it was before.
     *
     * @param href the conversations behind it; null where nobody is to read them
     * @param rest those that it does not count; null where all are counted
     */
    public record Tile(
            String label,
            String number,
            String before,
            @Nullable String href,
            @Nullable Option rest) {
        /** With nothing left over. */
        public Tile(String label, String number, String before, @Nullable String href) {
            this(label, number, before, href, null);
        }
    }
}
