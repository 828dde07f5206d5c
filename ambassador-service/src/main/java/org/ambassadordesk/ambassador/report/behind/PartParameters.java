package org.ambassadordesk.ambassador.report.behind;

import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.behind.Part.Wanted;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A part of figures as it stands in an address: the API's and the pages'. */
public final class PartParameters {
    /** A day of the week, 1 is Monday, and an hour. */
    public static final Pattern SLOT = Pattern.compile("([1-7])-([01][0-9]|2[0-3])");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    @Parameter(
            description = "what was waited for: the first answer, each further answer, or the end of the matter",
            schema = @Schema(enumeration = {"first", "next", "resolution"}))
    @QueryParam("of")
    public @Nullable String of;

    @Parameter(description = "hour of the week in which the wait began: 1-08 is Mondays from eight to nine")
    @QueryParam("slot")
    public @Nullable String slot;

    @Parameter(description = "seconds it took, at least; leaves out what has not come")
    @QueryParam("least")
    public @Nullable String least;

    @Parameter(description = "seconds it took, less than; leaves out what has not come")
    @QueryParam("under")
    public @Nullable String under;

    @Parameter(schema = @Schema(enumeration = {"answered", "met", "missed", "open", "overdue", "closed"}))
    @QueryParam("standing")
    public @Nullable String standing;

    /**
     * What is asked.
     *
     * @throws ProblemException naming the first field that cannot be meant
     */
    public Part part() {
        Double from = seconds("least", least);
        Double to = seconds("under", under);
        if (from != null && to != null && from >= to) {
            throw ProblemException.invalid("under", "must be more than least");
        }
        return new Part(kind(of), slot(slot), from, to, standing(standing));
    }

    /** First answers where nothing is said. */
    public static Kind kind(@Nullable String of) {
        return QuestionParameters.oneOf(Kind.values(), Kind::code, "of", of, Kind.FIRST);
    }

    private static @Nullable Double seconds(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!SECONDS.matcher(value).matches()) {
            throw ProblemException.invalid(field, "must be a number of seconds, 0 or more");
        }
        return Double.valueOf(value);
    }

    private static @Nullable Wanted standing(@Nullable String value) {
        return value == null || value.isEmpty()
                ? null
                : QuestionParameters.oneOf(Wanted.values(), Wanted::code, "standing", value, Wanted.MET);
    }

    private static @Nullable String slot(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!SLOT.matcher(value).matches()) {
            throw ProblemException.invalid("slot", "must be a day of the week (1 is Monday) and an hour as 1-08");
        }
        return value;
    }
}
