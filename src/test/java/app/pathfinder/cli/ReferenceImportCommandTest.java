package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReferenceImportCommandTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void aFileOfTwoTechnologiesAndABadRow() throws IOException {
        file = Files.writeString(folder.resolve("Technology Skills.txt"), """
                        O*NET-SOC Code\tExample\tCommodity Title
                        1\tFrobnicator 3000\tFrobnication software
                        1\t\tx
                        1\tJava\tDevelopment software
                        """).toString();
    }

    @Test
    void saysWhatItWouldDoAndThenDoesIt() throws SQLException {
        var plan = CommandBench.on(database, "reference", "import", file, "--dry-run");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.out())
                .contains("1 row was left out, without a name or with one that is too long: line 3")
                .contains("O*NET: 1 skills would be added, 0 changed, 1 stay as they are")
                .contains("Nothing was changed.");
        assertThat(added()).isEqualTo("0");

        var done = CommandBench.on(database, "reference", "import", file);
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("O*NET: 1 skills added, 0 changed, 1 as they were, 0 left out.");
        assertThat(added()).isEqualTo("1");
    }

    private String added() throws SQLException {
        return Sql.texts(
                        database.owner(),
                        "select count(*) from pf_ref_skills_catalog where skill_name = 'Frobnicator 3000'")
                .getFirst();
    }

    @Test
    void givesProgramsOneObject() throws IOException {
        var outcome = CommandBench.on(database, "reference", "import", file, "--dry-run", "--json");
        var json = new ObjectMapper().readTree(outcome.out());
        assertThat(json.get("format").asText()).isEqualTo("ONET");
        assertThat(json.get("added").asInt()).isEqualTo(1);
        assertThat(json.get("badLines").get(0).asInt()).isEqualTo(3);
    }

    @Test
    void refusesAnotherFileWithASentence() throws IOException {
        Files.writeString(Path.of(file), "nothing of the kind");
        var outcome = CommandBench.on(database, "reference", "import", file);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("skills_en.csv").doesNotContain(folder.toString());
    }
}
