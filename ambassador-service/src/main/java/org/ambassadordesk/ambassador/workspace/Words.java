package org.ambassadordesk.ambassador.workspace;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Languages;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.jspecify.annotations.Nullable;

/** Decisions, said to people in their language. */
final class Words {
    private final ResourceBundle bundle;
    private final Directory directory;

    private Words(ResourceBundle bundle, Directory directory) {
        this.bundle = bundle;
        this.directory = directory;
    }

    /** @param wanted best first; English where none of them is spoken here */
    static Words in(List<Locale> wanted, Directory directory) {
        return new Words(Languages.words("workspace", Languages.best(wanted)), directory);
    }

    /** Why this person holds it. */
    String explain(String ambassador, @Nullable AssignmentReason reason) {
        if (reason == null) {
            return say("assigned", nameOf(ambassador));
        }
        StringJoiner sentences = new StringJoiner(" ");
        sentences.add(say("assigned", nameOf(ambassador)));
        StringJoiner facts = new StringJoiner("; ");
        reason.facts().forEach((fact, value) -> facts.add(fact(fact, value)));
        if (facts.length() > 0) {
            sentences.add(say("because", facts.toString()));
        }
        sentences.add(say("considered", reason.considered()));
        if (!reason.excluded().isEmpty()) {
            StringJoiner others = new StringJoiner(", ");
            reason.excluded()
                    .forEach(one ->
                            others.add(nameOf(one.ambassador()) + " (" + code("excluded.", one.predicate()) + ")"));
            sentences.add(say("excluded", others.toString()));
        }
        return sentences.toString();
    }

    /** How far the person may go alone, and why. */
    String explain(@Nullable AppliedAutonomy autonomy, @Nullable String topic) {
        if (topic == null) {
            return say("autonomy.no-topic");
        }
        String name = directory.topic(topic).map(Topic::name).orElse(topic);
        if (autonomy == null) {
            return say("autonomy.none", name);
        }
        return say("autonomy", of(autonomy.own()), name, of(autonomy.topics()), of(autonomy.applied()));
    }

    /** A code of the router in words; itself where this version does not know it. */
    String code(String prefix, String code) {
        try {
            return bundle.getString(prefix + code);
        } catch (MissingResourceException unknown) {
            return code;
        }
    }

    private String fact(String fact, String value) {
        return switch (fact) {
            case "authorized" -> say("fact.authorized", code("autonomy.", value));
            case "speaks" -> say("fact.speaks", Locale.of(value).getDisplayLanguage(bundle.getLocale()));
            case "held" -> say("fact.held", value.replace("/", " / "));
            case "relaxed" ->
                say(
                        "fact.relaxed",
                        Arrays.stream(value.split(",", -1))
                                .map(what -> code("relaxed.", what))
                                .collect(Collectors.joining(", ")));
            case "cause" -> code("fact.cause.", value);
            case "assigned-by" -> say("fact.assigned-by", nameOf(value));
            case "same-ambassador" -> code("fact.same-ambassador.", value);
            default -> fact + " = " + value;
        };
    }

    private String of(Autonomy autonomy) {
        return code("autonomy.", autonomy.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String nameOf(String ambassador) {
        return directory.ambassador(ambassador).map(Ambassador::name).orElse(ambassador);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
