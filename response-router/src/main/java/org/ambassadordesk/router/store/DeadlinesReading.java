package org.ambassadordesk.router.store;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.contract.InstantReading;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.AppliedTarget.Pause;
import org.ambassadordesk.router.target.Deadline;
import org.ambassadordesk.router.target.Deadlines;
import org.jspecify.annotations.Nullable;

/**
 * Reads stored deadlines field by field: the general way, by reflection, is most of what a restart with a hundred thousand
 * conversations takes. What it does not know it passes over, as the general way does.
 */
final class DeadlinesReading extends StdDeserializer<Deadlines> {
    private static final long serialVersionUID = 1L;
    private static final InstantReading INSTANTS = new InstantReading();

    DeadlinesReading() {
        super(Deadlines.class);
    }

    @Override
    public Deadlines deserialize(JsonParser json, DeserializationContext context) throws IOException {
        List<Deadline> all = new ArrayList<>();
        int answered = 0;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (field.equals("all") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    all.add(deadline(json, context));
                }
            } else if (field.equals("answered")) {
                answered = json.getIntValue();
            } else {
                json.skipChildren();
            }
        }
        return new Deadlines(all, answered);
    }

    private static Deadline deadline(JsonParser json, DeserializationContext context) throws IOException {
        AppliedTarget applied = null;
        Deadline.Told told = null;
        boolean dropped = false;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "applied" -> applied = applied(json, context);
                case "told" -> told = Deadline.Told.valueOf(json.getText());
                case "dropped" -> dropped = json.getBooleanValue();
                default -> json.skipChildren();
            }
        }
        return new Deadline(there(applied, "applied", json), there(told, "told", json), dropped);
    }

    private static AppliedTarget applied(JsonParser json, DeserializationContext context) throws IOException {
        Kind kind = null;
        String target = null;
        String calendar = null;
        long directoryVersion = 0;
        Instant startedAt = null;
        Instant warnAt = null;
        Instant dueAt = null;
        Instant metAt = null;
        Instant pausedAt = null;
        List<Pause> stoodStill = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "kind" -> kind = Kind.valueOf(json.getText());
                case "target" -> target = json.getText();
                case "calendar" -> calendar = json.getText();
                case "directoryVersion" -> directoryVersion = json.getLongValue();
                case "startedAt" -> startedAt = INSTANTS.deserialize(json, context);
                case "warnAt" -> warnAt = INSTANTS.deserialize(json, context);
                case "dueAt" -> dueAt = INSTANTS.deserialize(json, context);
                case "metAt" -> metAt = INSTANTS.deserialize(json, context);
                case "pausedAt" -> pausedAt = INSTANTS.deserialize(json, context);
                case "stoodStill" -> stoodStill = pauses(json, context);
                default -> json.skipChildren();
            }
        }
        return new AppliedTarget(
                there(kind, "kind", json),
                there(target, "target", json),
                there(calendar, "calendar", json),
                directoryVersion,
                there(startedAt, "startedAt", json),
                there(warnAt, "warnAt", json),
                there(dueAt, "dueAt", json),
                metAt,
                pausedAt,
                stoodStill);
    }

    /** Few clocks ever stood still, so the general way will do. */
    private static List<Pause> pauses(JsonParser json, DeserializationContext context) throws IOException {
        return List.of(context.readValue(json, Pause[].class));
    }

    private static <T> T there(@Nullable T value, String field, JsonParser json) throws IOException {
        if (value == null) {
            throw new JsonParseException(json, "no " + field);
        }
        return value;
    }
}
