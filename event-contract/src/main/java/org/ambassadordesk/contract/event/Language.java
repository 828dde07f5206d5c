package org.ambassadordesk.contract.event;

/**
 * The language a comment is written in.
 *
 * @param code ISO 639-1, lower case; {@code und} where it could not be told
 * @param confidence 0 to 1; 1 where the poster declared it
 * @param declared whether the poster said so, else it was detected
 */
public record Language(String code, double confidence, boolean declared) {
    public static final String UNDETERMINED = "und";

    public static Language undetermined() {
        return new Language(UNDETERMINED, 0, false);
    }

    public boolean isDetermined() {
        return !UNDETERMINED.equals(code);
    }
}
