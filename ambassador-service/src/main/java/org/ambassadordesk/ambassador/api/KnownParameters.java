package org.ambassadordesk.ambassador.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.contract.directory.file.Suggestion;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses addresses with parameters that nobody reads: {@code form=2024-01-01} would otherwise be answered with figures of
 * another time than was asked for. What may be said is what the method called declares.
 */
class KnownParameters {
    private final Map<Method, SequencedMap<String, Boolean>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void requireKnown(ContainerRequestContext request, ResourceInfo called) {
        Map<String, List<String>> said = request.getUriInfo().getQueryParameters();
        if (said.isEmpty()) {
            return;
        }
        SequencedMap<String, Boolean> known =
                declared.computeIfAbsent(called.getResourceMethod(), KnownParameters::declaredBy);
        said.forEach((name, values) -> require(known, name, values));
    }

    private static void require(SequencedMap<String, Boolean> known, String name, List<String> values) {
        if (!known.containsKey(name) && !name.isEmpty()) {
            throw unknown(name, known.sequencedKeySet());
        }
        if (values.size() > 1 && Boolean.FALSE.equals(known.get(name))) {
            throw ProblemException.invalid(name, "stands there more than once");
        }
    }

    private static ProblemException unknown(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return ProblemException.invalid(name, "is no parameter of this address, which has none");
        }
        return Suggestion.nearest(name, known)
                .map(near -> ProblemException.invalid(name, "is no parameter of this address; did you mean {0}?", near))
                .orElseGet(() -> ProblemException.invalid(
                        name, "is no parameter of this address; known are {0}", String.join(", ", known)));
    }

    /** By name, whether it may be said more than once. */
    private static SequencedMap<String, Boolean> declaredBy(Method method) {
        SequencedMap<String, Boolean> all = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            declare(parameter, parameter.getType(), all);
        }
        return all;
    }

    private static void declare(AnnotatedElement place, Class<?> type, Map<String, Boolean> all) {
        QueryParam named = place.getAnnotation(QueryParam.class);
        if (named != null) {
            all.put(named.value(), type.isArray() || Collection.class.isAssignableFrom(type));
        }
        if (place.isAnnotationPresent(BeanParam.class)) {
            fields(type).forEach(field -> declare(field, field.getType(), all));
        }
    }

    private static Stream<Field> fields(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(Arrays.stream(type.getDeclaredFields()), fields(type.getSuperclass()));
    }
}
