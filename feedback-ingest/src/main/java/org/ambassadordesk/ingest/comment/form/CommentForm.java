package org.ambassadordesk.ingest.comment.form;

import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ambassadordesk.ingest.Problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads a comment from JSON, strictly: what is not understood is refused with the field's name, never passed over. */
@Startup
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
        // the first reading loads hundreds of classes: better now than on the first poster's time
        read("{\"channel\":\"web\",\"author\":{\"id\":\"1\"},\"labels\":[\"a\"]}".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads and checks one comment.
     *
     * @throws ProblemException what is wrong with it, all of it where that can be told
     */
    public NewComment read(byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw InvalidComment.bodyTooLarge();
        }
        MalformedUtf8.refuse(body);
        List<Violation> violations = new ArrayList<>(0);
        NewComment comment = parse(body, violations);
        refuseLongText(comment.text());
        validator
                .validate(comment)
                .forEach(it -> violations.add(new Violation(StrictJson.nameOf(it.getPropertyPath()), it.getMessage())));
        if (!violations.isEmpty()) {
            violations.sort(Comparator.comparing(Violation::field));
            throw InvalidComment.because(violations);
        }
        return comment;
    }

    /**
     * Checks a key that is sent beside the comment.
     *
     * @throws ProblemException it could not become part of an id
     */
    public void checkKey(@Nullable String idempotencyKey) {
        check("Idempotency-Key", idempotencyKey);
    }

    /**
     * Checks an id that is sent without a comment.
     *
     * @throws ProblemException no comment can have it
     */
    public void checkId(String externalId) {
        check("externalId", externalId);
    }

    private static void check(String name, @Nullable String value) {
        if (value != null && !Identifier.Check.isIdentifier(value)) {
            throw InvalidComment.because(name, "must be 1 to 200 characters, none of them a control character");
        }
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
