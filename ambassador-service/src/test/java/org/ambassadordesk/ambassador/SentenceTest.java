package org.ambassadordesk.ambassador;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** Words; what begins with two capitals is SQL. */
    private static final Pattern SENTENCE = Pattern.compile("(?![A-Z]{2})\\S+ \\S.*");

    private static final Set<String> REFUSING = Set.of("invalid", "notFound", "<init>");

    @Test
    void valuesStandInTheirPlacesInEveryLanguage() {
        Sentence sentence = Sentence.of("is not known; known are {0}", "a$1, {1}");

        assertThat(sentence.in(Locale.ENGLISH)).isEqualTo("is not known; known are a$1, {1}");
        assertThat(sentence.in(Locale.GERMANY)).isEqualTo("ist nicht bekannt; bekannt sind a$1, {1}");
    }

    @Test
    void sentencesWithinAreSaidInTheSameLanguage() {
        Sentence sentence = Sentence.of("These figures stay closed: {0}.", Sentence.of("it has expired"));

        assertThat(sentence.in(Locale.GERMAN)).isEqualTo("Diese Zahlen bleiben geschlossen: die Zeit ist abgelaufen.");
        assertThat(sentence.isSaidIn(Locale.GERMAN)).isTrue();
        assertThat(Sentence.of("{0}.", Sentence.of("never said")).isSaidIn(Locale.GERMAN))
                .isFalse();
    }

    @Test
    void everyRefusalIsSaidInGermanToo() throws IOException {
        Set<String> refusals = new TreeSet<>();
        for (ProblemType type : ProblemType.values()) {
            refusals.add(type.title());
        }
        classes().flatMap(type -> type.methods().stream()).forEach(method -> refusals.addAll(refusals(method)));

        assertThat(refusals).hasSizeGreaterThan(100);
        Set<String> german = german().keySet();
        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(german).containsAnyOf(refusal, "There is no such " + refusal + "."));
    }

    @Test
    void nothingIsSaidInGermanThatIsNeverSaid() throws IOException {
        Set<String> texts = classes()
                .flatMap(type -> StreamSupport.stream(type.constantPool().spliterator(), false))
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .collect(Collectors.toSet());

        assertThat(german().keySet()).allSatisfy(english -> assertThat(texts)
                .containsAnyOf(english, english.replaceAll("^There is no such (.*)\\.$", "$1"), state(english)));
    }

    @Test
    void germanHasTheSameValues() throws IOException {
        german().forEach((english, german) ->
                assertThat(places(german)).as(german).isEqualTo(places(english)));
    }

    /** States of a conversation are said by their name. */
    private static String state(String english) {
        return english.toUpperCase(Locale.ROOT);
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Texts of people in methods that refuse; a text with a line break is SQL. */
    private static List<String> refusals(MethodModel method) {
        List<InvokeInstruction> calls =
                elements(method, InvokeInstruction.class).toList();
        boolean says = calls.stream().anyMatch(SentenceTest::refuses);
        boolean nothing = calls.stream().anyMatch(SentenceTest::isNotFound);
        return elements(method, ConstantInstruction.class)
                .map(ConstantInstruction::constantValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(text -> Stream.concat(
                        says && SENTENCE.matcher(text).matches() ? Stream.of(text) : Stream.of(),
                        nothing && !says ? Stream.of("There is no such " + text + ".") : Stream.of()))
                .toList();
    }

    private static boolean refuses(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        return !isNotFound(call)
                && !owner.endsWith("Optional")
                && (call.typeSymbol().returnType().displayName().equals("ProblemException")
                        || (owner.endsWith("/ProblemException")
                                && REFUSING.contains(call.name().stringValue()))
                        || (owner.endsWith("/Sentence")
                                && call.name().stringValue().equals("of")));
    }

    private static boolean isNotFound(InvokeInstruction call) {
        return call.name().stringValue().equals("notFound");
    }

    private static <E> Stream<E> elements(MethodModel method, Class<E> kind) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Stream<ClassModel> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/org/ambassadordesk/ambassador"))) {
            List<ClassModel> models = files.filter(file -> file.toString().endsWith(".class"))
                    .map(SentenceTest::model)
                    .toList();
            return models.stream();
        }
    }

    private static ClassModel model(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> german() throws IOException {
        try (InputStream table = SentenceTest.class.getResourceAsStream("/words/refusals_de.json")) {
            return new ObjectMapper().readValue(table, new TypeReference<>() {});
        }
    }
}
