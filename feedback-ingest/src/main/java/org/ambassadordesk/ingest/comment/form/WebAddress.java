package org.ambassadordesk.ingest.comment.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ambassadordesk.ingest.comment.text.Links;
import org.jspecify.annotations.Nullable;

/** An address that a browser may open: http or https with a host, at most 2,000 characters. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Check.class)
@interface WebAddress {
    String message() default "must be an http or https address of at most 2000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Other schemes run code or name files. */
    final class Check implements ConstraintValidator<WebAddress, String> {
        private static final int LONGEST = 2_000;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (value.length() <= LONGEST && Links.isAbsolute(value));
        }
    }
}
