package org.ambassadordesk.router;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.ambassadordesk.outbox.Outbox;
import org.ambassadordesk.router.assignment.RoutingPolicy;

@AnalyzeClasses(packages = "org.ambassadordesk.router", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] MODEL = {
        "..router.alarm..",
        "..router.assignment..",
        "..router.conversation..",
        "..router.estimate..",
        "..router.rerun..",
        "..router.roster..",
        "..router.routing..",
        "..router.target..",
        "..router.topic.."
    };

    @ArchTest
    static final ArchRule theModelIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.quarkus..",
                    "io.micrometer..",
                    "org.jdbi..",
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "org.ambassadordesk.outbox..",
                    "com.fasterxml..",
                    "org.slf4j..",
                    "..router.live..",
                    "..router.store..",
                    "..router.explanation..")
            .because("live routing, recovery, benchmark and property tests run the same object");

    @ArchTest
    static final ArchRule noClockFromTheAir = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("the same inputs at the same times give the same decisions");

    @ArchTest
    static final ArchRule oneClock = noClasses()
            .that()
            .doNotHaveSimpleName("Surroundings")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .because("what comes from outside comes through one door");

    @ArchTest
    static final ArchRule noChanceFromTheAir = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SecureRandom.class)
            .because("the same inputs with the same ids give the same facts");

    @ArchTest
    static final ArchRule onlyTheWriterTellsAndStores = noClasses()
            .that()
            .doNotHaveSimpleName("DeskWriting")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Outbox.class)
            .because("one transaction carries inbox, state and outbox, or none of them");

    @ArchTest
    static final ArchRule aPolicyKnowsNoDirectory = noClasses()
            .that()
            .areAssignableTo(RoutingPolicy.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.ambassadordesk.contract.directory..", "..router.routing..", "..router.conversation..")
            .because("a policy chooses among what it is given; who may answer what is not its business");

    @ArchTest
    static final ArchRule policiesAreTheirOwnMasters = classes()
            .that()
            .implement(RoutingPolicy.class)
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
            .because("one policy does not inherit another's order");

    @ArchTest
    static final ArchRule packagesFormNoCircles = slices().matching("org.ambassadordesk.router.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each part can be read before those that use it");
}
