package org.ambassadordesk.ingest.comment.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ambassadordesk.contract.text.LanguageCodes;
import org.jspecify.annotations.Nullable;

/** A BCP 47 language tag of a language that exists. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
@interface LanguageTag {
    String message() default "must be a BCP 47 language tag such as en or de-AT";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Only the language of it is kept. */
    final class Check implements ConstraintValidator<LanguageTag, String> {
        private static final int LONGEST = 35;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (value.length() <= LONGEST && LanguageCodes.isLanguageTag(value));
        }
    }
}
