package app.pathfinder.core.career;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.ReferenceRows;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CareerCatalogTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void readsPathsByNameAndRolesByPathAndLevelWithoutATrace() throws SQLException {
        ReferenceRows.clear(database);
        var software = path("software development");
        var nursing = path("Nursing");
        role(software, "Architect", 3);
        role(software, "Developer", 1);
        role(nursing, "Nurse", 2);
        var catalog = new CareerCatalog(database.databaseOf(database.administrator()));
        var before = trail();

        assertThat(catalog.paths()).extracting(CareerPath::id).containsExactly(nursing, software);
        assertThat(catalog.roles()).extracting(RoleTemplate::title).containsExactly("Nurse", "Developer", "Architect");
        assertThat(catalog.roles()).extracting(RoleTemplate::careerPathId).containsExactly(nursing, software, software);
        assertThat(trail()).isEqualTo(before);
    }

    private UUID path(String name) throws SQLException {
        var id = UUID.randomUUID();
        execute("insert into pf_ref_career_paths (career_path_id, name) values ('" + id + "', '" + name + "')");
        return id;
    }

    private void role(UUID path, String title, int level) throws SQLException {
        execute("insert into pf_ref_role_templates (role_template_id, career_path_id, title, level_no) values ('"
                + UUID.randomUUID() + "', '" + path + "', '" + title + "', " + level + ")");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.owner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long trail() throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pf_audit_log")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
