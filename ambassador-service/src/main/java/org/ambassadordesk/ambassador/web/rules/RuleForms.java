package org.ambassadordesk.ambassador.web.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Draft;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Problem;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.ambassador.web.words.RuleWords;
import org.ambassadordesk.contract.directory.Guideline;
import org.jspecify.annotations.Nullable;

/** Makes the form in which a guideline is written: empty, as it is in force, or as somebody left it. */
@ApplicationScoped
class RuleForms {
    private final Visitor visitor;
    private final GuidelinePublishing publishing;

    RuleForms(Visitor visitor, GuidelinePublishing publishing) {
        this.visitor = visitor;
        this.publishing = publishing;
    }

    RuleForm fresh() {
        return form(true, 0, new Draft("", "", List.of(), ""), new Checks(List.of(), null, -1), "");
    }

    RuleForm of(Guideline present) {
        List<?> entries = publishing.checksOf(present);
        Draft draft = new Draft(present.id(), present.text(), present.topics(), "");
        Checks checks = CheckRow.all(entries)
                .map(rows -> new Checks(rows, null, -1))
                .orElseGet(() -> new Checks(List.of(), GuidelinePublishing.toYaml(entries), -1));
        return form(false, present.version(), draft, checks, "");
    }

    /** After something was done with the checks; nothing of it is published yet. */
    RuleForm changed(RuleFields fields) {
        Draft draft = fields.draft();
        Checks checks =
                switch (fields.change) {
                    case "yaml" -> new Checks(List.of(), draft.checks(), -1);
                    case "form" -> asRows(draft.checks());
                    default ->
                        fields.isYaml()
                                ? new Checks(List.of(), draft.checks(), -1)
                                : new Checks(fields.changedRows(), null, fields.goesOnIn());
                };
        RuleForm form = form(isFresh(fields), fields.base, draft, checks, fields.sample);
        return fields.change.equals("form") && checks.yaml != null
                ? refused(form, List.of(visitor.words().checks().notAsForm()), Map.of())
                : form;
    }

    private static Checks asRows(String yaml) {
        try {
            return CheckRow.all(GuidelinePublishing.fromYaml(yaml))
                    .map(rows -> new Checks(rows, null, -1))
                    .orElseGet(() -> new Checks(List.of(), yaml, -1));
        } catch (ProblemException unreadable) {
            return new Checks(List.of(), yaml, -1);
        }
    }

    /** As it was sent, with what is in the way. */
    RuleForm refused(RuleFields fields, List<Problem> problems) {
        Draft draft = fields.draft();
        FieldProblems found =
                new FieldProblems(draft, fields.isYaml() ? List.of() : fields.rows(), problems, visitor.words());
        Checks checks = new Checks(found.rows(), fields.isYaml() ? draft.checks() : null, -1);
        return refused(form(isFresh(fields), fields.base, draft, checks, fields.sample), found.elsewhere(), found.at());
    }

    /** As it was sent; whoever publishes it all the same begins with what somebody else published. */
    RuleForm overtaken(RuleFields fields) {
        Draft draft = fields.draft();
        Guideline present = visitor.directory().guidelines().get(draft.id());
        Checks checks =
                new Checks(fields.isYaml() ? List.of() : fields.rows(), fields.isYaml() ? draft.checks() : null, -1);
        return refused(
                form(isFresh(fields), present == null ? fields.base : present.version(), draft, checks, fields.sample),
                List.of(visitor.words().rules().changedMeanwhile()),
                Map.of());
    }

    private boolean isFresh(RuleFields fields) {
        return fields.base == 0 && !visitor.directory().guidelines().containsKey(fields.id.strip());
    }

    /** The checks, row by row or as YAML. */
    private record Checks(List<CheckRow> rows, @Nullable String yaml, int goesOnIn) {}

    private RuleForm form(boolean fresh, int base, Draft draft, Checks checks, String sample) {
        RuleWords say = visitor.words().rules();
        return new RuleForm(
                fresh,
                draft.id(),
                base,
                draft.text(),
                topics(draft.topics()),
                checks.rows,
                checks.yaml,
                CheckWords.kinds(say),
                CheckWords.effects(say),
                checks.goesOnIn,
                sample,
                List.of(),
                Map.of());
    }

    private static RuleForm refused(RuleForm form, List<String> problems, Map<String, String> at) {
        return new RuleForm(
                form.fresh(),
                form.id(),
                form.base(),
                form.text(),
                form.topics(),
                form.rows(),
                form.yaml(),
                form.kinds(),
                form.effects(),
                form.goesOnIn(),
                form.sample(),
                problems,
                at);
    }

    private List<Choice> topics(List<String> chosen) {
        return visitor.directory().topics().values().stream()
                .map(topic -> new Choice(topic.id(), topic.name(), chosen.contains(topic.id())))
                .toList();
    }
}
