package org.ambassadordesk.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes Jackson keep the promise of {@code @NullMarked} records: a component that is not {@code @Nullable} must be there,
 * or the data is refused where it is read instead of failing anywhere later. Collections that are missing are empty, so
 * that a list can be added to an event without breaking older ones.
 */
final class RequiredComponents extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (!isComponent(annotated) || isNullable((AnnotatedParameter) annotated)) {
            return JsonSetter.Value.empty();
        }
        if (!isCollection(annotated)) {
            return JsonSetter.Value.forValueNulls(Nulls.FAIL);
        }
        boolean values = Map.class.isAssignableFrom(annotated.getRawType());
        return JsonSetter.Value.construct(Nulls.AS_EMPTY, values ? Nulls.DEFAULT : Nulls.FAIL);
    }

    private static boolean isComponent(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()
                && parameter.getOwner().getAnnotated() instanceof Constructor<?>;
    }

    private static boolean isCollection(Annotated annotated) {
        return Collection.class.isAssignableFrom(annotated.getRawType())
                || Map.class.isAssignableFrom(annotated.getRawType());
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        return ((Constructor<?>) parameter.getOwner().getAnnotated())
                .getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
