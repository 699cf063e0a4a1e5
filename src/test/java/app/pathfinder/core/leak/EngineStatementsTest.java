package app.pathfinder.core.leak;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.oracle.gate.ProgramStatement;
import app.pathfinder.core.isolation.UserStatements;
import app.pathfinder.core.testing.TestDatabase;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Everything that a user can do is done once on the real PostgreSQL, and every statement that this took is read as Oracle
 * would read it: no statement has a second copy for another engine.
 */
class EngineStatementsTest {
    private static final int USERS = 3;
    private static final int ENOUGH = 20_000;
    private static final Set<String> PARTS = Set.of("READABLE");
    private static final int RECORDED_AT_LEAST = 100;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final List<Operation> operations = Operations.all();
    private final Findings findings = new Findings(1);

    @Test
    void everyStatementOfTheServicesIsReadOnEveryEngine() throws Exception {
        UserStatements.forget();
        doEverythingOnce();
        var statements = new TreeSet<>(UserStatements.recorded());
        assertThat(statements).as("recorded").hasSizeGreaterThan(RECORDED_AT_LEAST);
        statements.addAll(writtenDown());
        assertThat(statements)
                .allSatisfy(statement -> assertThat(ProgramStatement.complaints(UserStatements.forOracle(statement)))
                        .as(statement)
                        .isEmpty());
    }

    /** What is left to do may need something else to be done first, so every other operation is any. */
    private void doEverythingOnce() throws Exception {
        var random = Seed.printed();
        var people = Population.make(database, USERS, random);
        var runner = new TurnRunner(people, findings, Set.of());
        for (var count = 0; count < ENOUGH && !left().isEmpty(); count++) {
            var operation = any(random, count % 2 == 0 ? left() : operations);
            var person = people.any(random);
            var turn = new Turn(people, person, people.anyBut(person, random), random);
            runner.run(operation, () -> database.databaseOf(person.context()), turn);
        }
        assertThat(findings.failures()).isEmpty();
        assertThat(left()).as("operations that were never done").isEmpty();
    }

    private List<Operation> left() {
        return operations.stream()
                .filter(operation -> findings.outcomes(operation) == 0)
                .toList();
    }

    private static Operation any(Random random, List<Operation> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    /**
     * The statements that stand as constants in classes such as SkillSql, but for parts of them, which are private: for what
     * only another service does.
     */
    private static List<String> writtenDown() {
        var packages = Stream.of(
                        "experience",
                        "profile",
                        "conversation",
                        "skill",
                        "achievement",
                        "objective",
                        "career",
                        "overview")
                .map("app.pathfinder.core."::concat)
                .toArray(String[]::new);
        var statements = new ArrayList<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packages).stream()
                        .filter(each -> each.getSimpleName().endsWith("Sql"))
                        .map(JavaClass::reflect)
                        .flatMap(each -> Stream.of(each.getDeclaredFields()))
                        .filter(field -> field.getType() == String.class && !Modifier.isPrivate(field.getModifiers()))
                        .filter(field -> !PARTS.contains(field.getName()))
                        .forEach(field -> statements.add(value(field)));
        return statements;
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
