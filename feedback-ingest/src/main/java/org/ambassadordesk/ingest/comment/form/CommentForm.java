package org.ambassadordesk.ingest.comment.form;

import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ambassadordesk.ingest.Problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads a comment from JSON, strictly: what is not understood is refused with the field's name, never passed over. */
@Singleton
public class CommentForm {
    /** Bytes. */
    public static final int LARGEST_BODY = 256 * 1024;

    /** Characters, counted as Unicode code points. */
    static final int LONGEST_TEXT = 20_000;

    private static final ObjectReader JSON = StrictJson.mapper().readerFor(NewComment.class);

    private final Validator validator;

    CommentForm(Validator validator) {
        this.validator = validator;
    }

    /** @throws ProblemException what is wrong with it, all of it where that can be told */
    public NewComment read(byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw InvalidComment.bodyTooLarge();
        }
        MalformedUtf8.refuse(body);
        List<Violation> violations = new ArrayList<>(0);
        NewComment comment = parse(body, violations);
        refuseLongText(comment.text());
        validator.validate(comment).stream()
                .map(it -> new Violation(StrictJson.nameOf(it.getPropertyPath()), it.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .forEach(violations::add);
        if (!violations.isEmpty()) {
            throw InvalidComment.because(violations);
        }
        return comment;
    }

    private static NewComment parse(byte[] body, List<Violation> unknown) {
        NewComment comment;
        try {
            comment = JSON.withAttribute(StrictJson.UNKNOWN, unknown).readValue(body);
        } catch (IOException e) {
            throw StrictJson.explain(e);
        }
        if (comment == null) {
            throw InvalidComment.notJson("A comment is a JSON object.");
        }
        return comment;
    }

    private static void refuseLongText(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            int length = text.codePointCount(0, text.length());
            if (length > LONGEST_TEXT) {
                throw InvalidComment.textTooLong(length);
            }
        }
    }
}
