package org.ambassadordesk.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;

@AnalyzeClasses(packages = "org.ambassadordesk.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule TIME_COMES_FROM_OUTSIDE = noClasses()
            .that()
            .doNotHaveSimpleName("Surroundings")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("what depends on the wall clock cannot be replayed");

    @ArchTest
    static final ArchRule NOTHING_IS_RANDOM = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("the same post must get the same ids, on every instance, for ever");

    @ArchTest
    static final ArchRule TEXT_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("..comment.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "com.fasterxml..", "org.apache.kafka..", "io.micrometer..")
            .because("the model is plain Java");

    @ArchTest
    static final ArchRule NORMALIZATION_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .haveSimpleName("Normalization")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "com.fasterxml..", "org.apache.kafka..")
            .because("the model is plain Java");

    @ArchTest
    static final ArchRule ONLY_THE_LOG_SENDS = noClasses()
            .that()
            .doNotHaveSimpleName("CommentLog")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Producer.class)
            .because("202 means acknowledged, and there is one place that knows");

    @ArchTest
    static final ArchRule EDGES_ONLY_SHAPE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .resideOutsideOfPackage("..bench..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("CommentLog")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Normalization")
            .because("an edge calls an activity, the activity calls the model");

    @ArchTest
    static final ArchRule ACTIVITIES_KNOW_NO_HTTP = noClasses()
            .that()
            .haveSimpleNameEndingWith("Intake")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
            .because("the same intake serves a post, a batch and what may come");

    @ArchTest
    static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Mapper|Dto|Service|Handler|Controller)")
            .because("such names say what a class is, not what it does");

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("operators read logs");

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("org.ambassadordesk.ingest.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader starts anywhere");

    @ArchTest
    static final ArchRule BEANS_ARE_NOT_PUBLIC_WITHOUT_NEED = classes()
            .that()
            .haveSimpleNameEndingWith("Intake")
            .should()
            .notBePublic()
            .because("other features use the interface, not the inside");
}
