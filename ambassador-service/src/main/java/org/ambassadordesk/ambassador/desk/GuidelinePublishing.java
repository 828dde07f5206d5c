package org.ambassadordesk.ambassador.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.guideline.Disclosure;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.guideline.GuidelineChecks;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.ambassadordesk.contract.directory.file.Finding.Severity;
import org.ambassadordesk.contract.event.Language;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Writing a guideline anew: tried on a reply first, then published as its next version. */
@ApplicationScoped
public class GuidelinePublishing {
    private static final String GUIDELINES = "guidelines";

    private final CurrentDirectory directory;
    private final DeskEditing editing;

    GuidelinePublishing(CurrentDirectory directory, DeskEditing editing) {
        this.directory = directory;
        this.editing = editing;
    }

    /**
     * A guideline as somebody writes it.
     *
     * @param topics where it holds; empty means everywhere
     * @param checks what is looked for, as a YAML list in the shape of the directory file; empty for none
     */
    public record Draft(String id, String text, List<String> topics, String checks) {}

    /** What came of trying one. */
    public sealed interface Outcome {
        /** It may be published; {@code findings} are of the reply it was tried on. */
        record Sound(Guideline guideline, List<Finding> findings) implements Outcome {}

        /** It may not, and why. */
        record Broken(List<Problem> problems) implements Outcome {
            /** One sentence each, with the field before it. */
            public List<String> inWords() {
                return problems.stream().map(Problem::inWords).toList();
            }
        }
    }

    /**
     * What is in the way of publishing a guideline.
     *
     * @param field as {@code checks[0].pattern}; empty where it is about none
     */
    public record Problem(String field, String message) {
        /** With the field before it. */
        public String inWords() {
            return field.isEmpty() ? message : field + ": " + message;
        }
    }

    /** Nothing is kept. */
    public Outcome attempt(Draft draft, String reply) {
        Directory present = directory.get();
        byte[] file;
        try {
            file = file(present, draft);
        } catch (ProblemException unreadable) {
            return new Outcome.Broken(List.of(new Problem("", unreadable.detail(Locale.ENGLISH))));
        }
        return switch (DirectoryFile.read(file, 0)) {
            case DirectoryFile.Outcome.Refused refused ->
                new Outcome.Broken(refused.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> new Problem(DraftField.of(finding.path()), finding.message()))
                        .distinct()
                        .toList());
            case DirectoryFile.Outcome.Loaded loaded -> tried(loaded.directory(), draft.id(), reply);
        };
    }

    private static Outcome tried(Directory wanted, String id, String reply) {
        Guideline guideline = wanted.guidelines().get(id);
        if (guideline == null) {
            return new Outcome.Broken(List.of(new Problem("id", "is not a name a guideline can have")));
        }
        String topic = guideline.topics().stream().findFirst().orElse(null);
        List<Finding> findings =
                GuidelineChecks.on(wanted, topic, "", Language.UNDETERMINED)
                        .check(reply, new Disclosure(""))
                        .findings()
                        .stream()
                        .filter(finding -> finding.guidelineId().equals(id))
                        .toList();
        return new Outcome.Sound(guideline, findings);
    }

    /**
     * Publishes it. Refused where it is broken, and where another version was published since its author looked.
     *
     * @param base the version its author began with; 0 for a new guideline
     */
    public Guideline publish(Draft draft, int base, Person lead) {
        var edited = editing.edit(
                now -> {
                    requireBase(now.guidelines().get(draft.id()), base);
                    return file(now, draft);
                },
                null,
                lead);
        Guideline published = edited.changed().directory().guidelines().get(draft.id());
        if (published == null) {
            throw ProblemException.invalid("id", "is not a name a guideline can have");
        }
        return published;
    }

    /** The checks of a guideline as the directory file writes them. */
    public List<?> checksOf(Guideline guideline) {
        return DeskEntries.of(directory.get())
                .find(GUIDELINES, guideline.id())
                .map(entry -> entry instanceof Map<?, ?> fields ? fields.get("checks") : null)
                .map(checks -> checks instanceof List<?> list ? list : null)
                .orElse(List.of());
    }

    /** Checks as YAML; empty where there are none. */
    public static String toYaml(List<?> checks) {
        return checks.isEmpty()
                ? ""
                : new Dump(DumpSettings.builder()
                                .setDefaultFlowStyle(FlowStyle.BLOCK)
                                .build())
                        .dumpToString(checks);
    }

    private static void requireBase(@Nullable Guideline inForce, int base) {
        int version = inForce == null ? 0 : inForce.version();
        if (version != base) {
            throw new ProblemException(
                            ProblemType.CHANGED_MEANWHILE,
                            version == 0 ? "There is no such guideline (any more)." : "It is at version {0} by now.",
                            version)
                    .with("version", version);
        }
    }

    private static byte[] file(Directory present, Draft draft) {
        Guideline inForce = present.guidelines().get(draft.id());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("version", inForce == null ? 1 : inForce.version() + 1);
        entry.put("text", draft.text());
        if (!draft.topics().isEmpty()) {
            entry.put("topics", draft.topics());
        }
        entry.put("checks", fromYaml(draft.checks()));
        byte[] written =
                new Dump(DumpSettings.builder().build()).dumpToString(entry).getBytes(StandardCharsets.UTF_8);
        return DeskEntries.of(present).with(GUIDELINES, draft.id(), written);
    }

    /** Checks written as YAML; refused where that is no list. */
    public static List<?> fromYaml(String yaml) {
        try {
            @Nullable Object parsed = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            if (parsed == null) {
                return List.of();
            }
            if (parsed instanceof List<?> list) {
                return list;
            }
        } catch (YamlEngineException e) {
            throw ProblemException.invalid("checks", "cannot be read: {0}", String.valueOf(e.getMessage()));
        }
        throw ProblemException.invalid("checks", "is a list: one check after the other, each beginning with “- id: …”");
    }
}
