package app.pathfinder;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.OwnerAccess;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.OwnerScheduler;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.OwnerRows;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;

/** The directions in which the program's parts may depend on each other. */
@AnalyzeClasses(packages = "app.pathfinder", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] RECORDS = {
        "..core.experience..",
        "..core.profile..",
        "..core.conversation..",
        "..core.assistant..",
        "..core.skill..",
        "..core.achievement..",
        "..core.objective..",
        "..core.overview..",
        "..core.career.."
    };
    private static final String[] OWNERS_ROLE = {
        "..core.provisioning..",
        "..core.archive..",
        "..core.monitoring..",
        "..core.audit..",
        "..core.job..",
        "app.pathfinder.core.reference.."
    };

    // Directions

    @ArchTest
    static final ArchRule coreHasNoScreen = noClasses()
            .that()
            .resideInAPackage("..core..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "javafx..", "..desktop..", "..cli..", "..demo..", "atlantafx..", "org.controlsfx.."));

    @ArchTest
    static final ArchRule desktopAndCommandLineDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..desktop..")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule desktopDoesNotKnowTheCommandLine = noClasses()
            .that()
            .resideInAPackage("..desktop..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cli..");

    @ArchTest
    static final ArchRule coreHasNoCycles =
            slices().matching("app.pathfinder.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule desktopHasNoCycles =
            slices().matching("app.pathfinder.desktop.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule databaseKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("..core.database..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..core.isolation..", "..core.account..", "..core.record..")
                    .or(resideInAnyPackage(OWNERS_ROLE))
                    .or(resideInAnyPackage(RECORDS)));

    @ArchTest
    static final ArchRule isolationKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("..core.isolation..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "..core.account..",
                            "..core.record..",
                            "..core.provisioning..",
                            "..core.archive..",
                            "..core.monitoring..")
                    .or(resideInAnyPackage(RECORDS)));

    @ArchTest
    static final ArchRule desktopFeaturesDoNotImportEachOther = slices().matching("app.pathfinder.desktop.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAnyPackage("..desktop.."),
                    resideInAnyPackage("..desktop.common..", "app.pathfinder.desktop.record..", "..desktop.timeline.."))
            .ignoreDependency(resideInAnyPackage("..desktop.shell.."), resideInAnyPackage("..desktop.."));

    // The two walls

    @ArchTest
    static final ArchRule connectionsAreOpenedOnlyInTheDatabasePackage = noClasses()
            .that()
            .resideOutsideOfPackage("..core.database..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Connection.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Jdbi.class);

    @ArchTest
    static final ArchRule recordsReachTheDatabaseOnlyThroughTheirUser = noClasses()
            .that(resideInAnyPackage(RECORDS).or(resideInAPackage("..core.record..")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Handle.class)
            .orShould()
            .dependOnClassesThat(resideInAPackage("..core.database..")
                    .and(not(type(BoundStatement.class)))
                    .and(not(type(Row.class)))
                    .and(not(type(Row.Reader.class))));

    @ArchTest
    static final ArchRule ownersRoleServesAdministratorsAndTheProofOnly = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..core.database..",
                    "..core.provisioning..",
                    "..core.archive..",
                    "..core.monitoring..",
                    "..core.audit..",
                    "..core.job..",
                    "app.pathfinder.core.reference..",
                    "..core.isolation.proof..",
                    "..demo..")
            .and()
            .doNotHaveFullyQualifiedName("app.pathfinder.core.CoreModule")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(OwnerDatabase.class);

    @ArchTest
    static final ArchRule jobsKnowNoFeature = noClasses()
            .that()
            .resideInAPackage("..core.job..")
            .should()
            .dependOnClassesThat(resideInAPackage("app.pathfinder.core..")
                    .and(not(resideInAnyPackage(
                            "..core.job..",
                            "..core.database..",
                            "..core.problem..",
                            "..core.setting..",
                            "..core.work.."))));

    @ArchTest
    static final ArchRule tasksAreScheduledOnlyByJobs = noClasses()
            .that()
            .resideOutsideOfPackages("..core.database..", "..core.job..")
            .and()
            .doNotHaveFullyQualifiedName("app.pathfinder.core.CoreModule")
            .should()
            .dependOnClassesThat(resideInAPackage("com.github.kagkarlsson.."))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(OwnerScheduler.class);

    @ArchTest
    static final ArchRule tableNamesAreBuiltOnlyInTheIsolationPackage = noClasses()
            .that()
            .resideOutsideOfPackage("..core.isolation..")
            .should()
            .dependOnClassesThat(simpleName("TableName"));

    @ArchTest
    static final ArchRule rowsOfUsersAreOpenToTheOwnerForArchivesOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..core.archive..")
            .and()
            .doNotBelongToAnyOf(OwnerRows.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(OwnerRows.class);

    @ArchTest
    static final ArchRule theOwnerOpensRowsOfUsersInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..core.database..")
            .and()
            .doNotBelongToAnyOf(OwnerRows.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(OwnerAccess.class);

    @ArchTest
    static final ArchRule contextsComeOnlyFromSessions = noClasses()
            .that()
            .doNotHaveSimpleName("Sessions")
            .and()
            .doNotHaveSimpleName("ProofGate")
            .should()
            .callConstructorWhere(target(owner(type(UserContext.class))));

    @ArchTest
    static final ArchRule userDatabasesComeOnlyFromContexts = noClasses()
            .that()
            .doNotHaveSimpleName("UserDatabases")
            .and()
            .doNotHaveSimpleName("ProofGate")
            .should()
            .callConstructorWhere(target(owner(type(UserDatabase.class))));

    @ArchTest
    static final ArchRule gateOfTheProofIsForTheProofOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..core.isolation.proof..")
            .and()
            .doNotHaveSimpleName("ProofGate")
            .should()
            .dependOnClassesThat(simpleName("ProofGate"));

    @ArchTest
    static final ArchRule usersScreensDoNotSeeAdministration = noClasses()
            .that()
            .resideInAnyPackage(
                    "..desktop.record..",
                    "..desktop.timeline..",
                    "..desktop.home..",
                    "..desktop.palette..",
                    "..desktop.experiences..",
                    "..desktop.conversations..",
                    "..desktop.profiles..",
                    "..desktop.skills..",
                    "..desktop.achievements..",
                    "..desktop.objectives..",
                    "..desktop.mydata..",
                    "..desktop.settings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OWNERS_ROLE);

    @ArchTest
    static final ArchRule administratorsScreensDoNotSeeRecords = noClasses()
            .that()
            .resideInAPackage("..desktop.admin..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(RECORDS).or(resideInAPackage("..core.portability..")));

    // Habits

    @ArchTest
    static final ArchRule viewModelsKnowNoControls = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "javafx.scene..", "javafx.stage..", "javafx.fxml..", "javafx.application..", "java.sql.."));

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("app.pathfinder..")
            .should(new ArchCondition<>("be final") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    if (!Modifier.isFinal(field.reflect().getModifiers())) {
                        events.add(
                                SimpleConditionEvent.violated(field, field.getFullName() + " is static and not final"));
                    }
                }
            });

    @ArchTest
    static final ArchRule onlyTheEntranceAndTheCommandLineUseStandardStreams = noClasses()
            .that()
            .resideInAnyPackage("..core..", "..desktop..", "..demo..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule failuresAreSpecific = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
