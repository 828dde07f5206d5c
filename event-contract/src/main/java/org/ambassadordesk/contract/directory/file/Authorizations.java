package org.ambassadordesk.contract.directory.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;

/**
 * What a person is authorized for: {@code baggage: direct}, or with channels of their own {@code baggage: {autonomy:
 * direct, channels: {twitter: four-eyes}}}.
 */
record Authorizations(Map<String, Autonomy> everywhere, Map<String, Map<String, Autonomy>> onChannels) {
    private static final String FIELD = "authorized";

    static Authorizations read(Entry person) {
        Map<String, Autonomy> everywhere = new LinkedHashMap<>();
        Map<String, Map<String, Autonomy>> onChannels = new LinkedHashMap<>();
        Entry all = person.entry(FIELD);
        for (String topic : all.names()) {
            if (!all.isMapping(topic)) {
                Autonomy autonomy = all.orMissing(topic, Scalars.oneOf(FileWords.AUTONOMY));
                if (autonomy != null) {
                    everywhere.put(topic, autonomy);
                }
                continue;
            }
            Entry authorization = all.entry(topic);
            Autonomy autonomy = authorization.orMissing("autonomy", Scalars.oneOf(FileWords.AUTONOMY));
            Map<String, Autonomy> channels = authorization.values("channels", Scalars.oneOf(FileWords.AUTONOMY));
            authorization.refuseUnknown();
            if (autonomy != null) {
                everywhere.put(topic, autonomy);
                if (!channels.isEmpty()) {
                    onChannels.put(topic, channels);
                }
            }
        }
        return new Authorizations(everywhere, onChannels);
    }

    static Map<String, Object> write(Ambassador person) {
        Map<String, Object> written = new LinkedHashMap<>();
        person.authorized().forEach((topic, autonomy) -> {
            Map<String, Autonomy> channels = person.authorizedOn().getOrDefault(topic, Map.of());
            String word = FileWords.word(FileWords.AUTONOMY, autonomy);
            if (channels.isEmpty()) {
                written.put(topic, word);
            } else {
                Map<String, String> byChannel = new LinkedHashMap<>();
                channels.forEach((channel, on) -> byChannel.put(channel, FileWords.word(FileWords.AUTONOMY, on)));
                Map<String, Object> both = new LinkedHashMap<>();
                both.put("autonomy", word);
                both.put("channels", byChannel);
                written.put(topic, both);
            }
        });
        return written;
    }
}
