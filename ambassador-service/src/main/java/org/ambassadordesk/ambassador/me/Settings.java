package org.ambassadordesk.ambassador.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.jspecify.annotations.Nullable;

/** How people want to read: in which language, in which time zone. Who says nothing reads as their browser says. */
@ApplicationScoped
public class Settings {
    private final Database database;
    private final Clock clock;

    Settings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What somebody chose; null where they leave it to their browser. */
    public record Chosen(
            @Nullable Locale language, @Nullable ZoneId timezone) {
        /** Who chose nothing. */
        public static final Chosen NOTHING = new Chosen(null, null);
    }

    public Chosen of(String person) {
        return database.read(handle -> handle.createQuery(
                                "SELECT language, timezone FROM personal_setting WHERE ambassador = :person")
                        .bind("person", person)
                        .map((row, context) -> new Chosen(
                                Optional.ofNullable(row.getString("language"))
                                        .map(Locale::of)
                                        .orElse(null),
                                Optional.ofNullable(row.getString("timezone"))
                                        .map(ZoneId::of)
                                        .orElse(null)))
                        .findOne())
                .orElse(Chosen.NOTHING);
    }

    public void choose(String person, Chosen chosen) {
        Locale language = chosen.language();
        ZoneId timezone = chosen.timezone();
        database.perform(handle -> handle.createUpdate("""
                        INSERT INTO personal_setting (ambassador, language, timezone, changed_at)
                        VALUES (:person, :language, :timezone, :now)
                        ON CONFLICT (ambassador) DO UPDATE SET language = excluded.language,
                            timezone = excluded.timezone, changed_at = excluded.changed_at
                        """)
                .bind("person", person)
                .bind("language", language == null ? null : language.getLanguage())
                .bind("timezone", timezone == null ? null : timezone.getId())
                .bind("now", clock.instant())
                .execute());
    }
}
