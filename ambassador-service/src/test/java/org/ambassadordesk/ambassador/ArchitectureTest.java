package org.ambassadordesk.ambassador;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.ambassadordesk.outbox.Outbox;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.ambassadordesk.ambassador", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule timeComesFromOutside = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Surroundings.class.getName())
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("history can be replayed only where clock, ids and randomness are injected");

    @ArchTest
    static final ArchRule onlyTheRelaySendsToKafka = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(Producer.class))).and(target(nameMatching("send"))))
            .because("an event is told in the transaction of its cause, through the outbox, or not at all");

    @ArchTest
    static final ArchRule oneDoorToTheOutbox = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Database.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Outbox.class)
            .because("the transaction itself appends last, under the locks of the work");

    @ArchTest
    static final ArchRule rowsBelongToTheirFeature = classes()
            .that()
            .haveSimpleNameEndingWith("Rows")
            .should()
            .notBePublic()
            .orShould()
            .haveSimpleName("AvailabilityRows")
            .because("a feature uses another through its activities, never through its tables");

    @ArchTest
    static final ArchRule endpointsArePublic = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .bePublic()
            .because("others are skipped with only a warning");

    @ArchTest
    static final ArchRule edgesSayWhatTheyAre = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .orShould()
            .haveSimpleNameEndingWith("Pages")
            .because("a reader finds the edges by their names");

    @ArchTest
    static final ArchRule namesSayTheBusiness = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Mapper")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Handler")
            .because("such words say nothing about what a thing is for");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that()
            .areTopLevelClasses()
            .should(new ArchCondition<>("lie in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
                }
            })
            .because("a null that is meant is written down");

    @ArchTest
    static final ArchRule packagesFormNoCircle = slices().matching("org.ambassadordesk.ambassador.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each feature can be read, and changed, without the ones that stand on it");
}
