package org.ambassadordesk.ingest.comment.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At most 50 named values, each a text, a finite number, true or false; null counts as absent. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Scalars.Check.class)
@interface Scalars {
    String message() default
            "must be at most 50 names (1 to 100 characters) with a text (to 2000 characters), a finite number, true or false each";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Nested values would need a meaning here. */
    final class Check implements ConstraintValidator<Scalars, Map<String, Object>> {
        private static final int MOST = 50;
        private static final int LONGEST_NAME = 100;
        private static final int LONGEST_TEXT = 2_000;

        @Override
        public boolean isValid(@Nullable Map<String, Object> value, ConstraintValidatorContext context) {
            return value == null
                    || (value.size() <= MOST
                            && value.keySet().stream().allMatch(Check::isName)
                            && value.values().stream().allMatch(Check::isScalar));
        }

        private static boolean isName(String name) {
            return !name.isBlank()
                    && name.length() <= LONGEST_NAME
                    && name.chars().noneMatch(Character::isISOControl)
                    && WellFormed.Check.isWellFormed(name);
        }

        private static boolean isScalar(@Nullable Object value) {
            return switch (value) {
                case null -> true;
                case String text -> text.length() <= LONGEST_TEXT && WellFormed.Check.isWellFormed(text);
                case Double number -> Double.isFinite(number);
                case Number _, Boolean _ -> true;
                default -> false;
            };
        }
    }
}
