package org.ambassadordesk.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.ambassadordesk.contract.event.Event;

@AnalyzeClasses(packages = "org.ambassadordesk.contract", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule noFramework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "javax.inject..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile..",
                    "io.smallrye..",
                    "org.jdbi..",
                    "java.sql..",
                    "java.net.http..")
            .because("anybody may read the contract with nothing but Java and Jackson, whatever they run on");

    @ArchTest
    static final ArchRule noClockFromTheAir = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("history is replayed through the models, so time comes from outside");

    @ArchTest
    static final ArchRule noChanceFromTheAir = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SecureRandom.class)
            .because("the same history must lead to the same decisions");

    @ArchTest
    static final ArchRule eventsAreRecords = classes()
            .that()
            .implement(Event.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("an event is a fact: it has no identity of its own and never changes");

    @ArchTest
    static final ArchRule nothingReadsTheFileButTheFile = noClasses()
            .that()
            .resideOutsideOfPackage("..directory.file..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..directory.file..", "org.snakeyaml..")
            .because("the directory is the model; YAML is one of its outer forms");

    @ArchTest
    static final ArchRule jsonStaysAtTheEdge = noClasses()
            .that()
            .resideInAnyPackage("..contract.directory..", "..contract.event..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..")
            .because("records say their wire names by annotation; only the codec knows how JSON is made");

    @ArchTest
    static final ArchRule nothingLogs = noMethods()
            .should()
            .haveRawReturnType("org.slf4j.Logger")
            .because("the contract decides and reports to its caller; whoever runs it logs");
}
