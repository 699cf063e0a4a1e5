package app.pathfinder.core.portability;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a record holds, an empty account that takes its file holds the same, ids and times included. */
class RecordFilePropertyTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 20", "4, 60"})
    void whatIsExportedAndImportedIsTheSame(long seed, int most) throws IOException, SQLException {
        var here = RecordUser.register(DATABASE, "here" + seed);
        var there = RecordUser.register(DATABASE, "there" + seed);
        new GeneratedRecord(seed, most, skills()).store(DATABASE.databaseOf(here.context()));

        var exported = here.exported(folder);
        var plan = there.plan(folder.resolve("here" + seed + ".zip"));
        assertThat(plan.notes()).as("seed %d", seed).isEmpty();
        var receipt = there.takeAll(folder.resolve("here" + seed + ".zip"));

        assertThat(receipt.passedOver()).isZero();
        assertThat(there.exported(folder)).as("seed %d", seed).isEqualTo(exported);
        assertThat(here.plan(folder.resolve("there" + seed + ".zip")).items()).isEmpty();
    }

    private static List<UUID> skills() throws SQLException {
        return Sql.texts(DATABASE.owner(), "select skill_id from pf_ref_skills_catalog order by 1 limit 40").stream()
                .map(UUID::fromString)
                .toList();
    }
}
