package org.ambassadordesk.ambassador.web.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** How somebody looks at the pages: how much room there is, by day or night, in which language. */
record Look(int width, int height, ColorScheme scheme, String locale) {
    static final Look WIDE = new Look(1440, 900, ColorScheme.LIGHT, "en-GB");
    static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, "en-GB");

    /** By day and night, wide and on a phone. */
    static final List<Look> ALL = List.of(WIDE, WIDE.dark(), PHONE, PHONE.dark());

    Look dark() {
        return new Look(width, height, ColorScheme.DARK, locale);
    }

    Look in(String anotherLocale) {
        return new Look(width, height, scheme, anotherLocale);
    }

    /** As part of a picture's name. */
    String name() {
        return (width > 600 ? "wide" : "phone")
                + (scheme == ColorScheme.DARK ? "-dark" : "-light")
                + (locale.startsWith("en") ? "" : "-" + locale.substring(0, 2));
    }
}
