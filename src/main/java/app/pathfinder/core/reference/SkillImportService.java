package app.pathfinder.core.reference;

import app.pathfinder.core.audit.AdministratorAudit;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.skill.SkillAliases;
import com.google.common.collect.Lists;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brings the skills of ESCO or O*NET into the catalogue that all users share. The same file twice changes nothing the
 * second time. Thread-safe; every method blocks.
 */
public final class SkillImportService {
    private static final String ALL = """
            select skill_id, skill_name, category, aliases, description, external_uri, retired
              from pf_ref_skills_catalog order by skill_id
            """;

    private static final String WRITE = """
            insert into pf_ref_skills_catalog (skill_id, skill_name, category, aliases, description, external_uri, retired)
            values (:id, :name, :category, nullif(:aliases, ''), :description, :uri, :retired)
            on conflict (skill_id) do update
               set category = excluded.category, aliases = excluded.aliases, description = excluded.description,
                   external_uri = excluded.external_uri, retired = excluded.retired
            """;

    private static final int WRITTEN_AT_ONCE = 1_000;

    private final OwnerDatabase database;
    private final AdministratorAudit audit;

    @Inject
    public SkillImportService(OwnerDatabase database, AdministratorAudit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * What a file would bring; changes nothing.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE}, or {@link ProblemKind#INVALID_INPUT} for a file that cannot
     *     be understood
     */
    public SkillImport check(Path path) {
        var file = SkillFileReader.read(path);
        return database.withHandle(SkillImportService::stored).with(file).outcome(file);
    }

    /**
     * Brings in a file, all of it or nothing.
     *
     * @param actor the administrator, or null for the command line
     * @throws Problem as {@link #check} does
     */
    public SkillImport run(Path path, @Nullable UUID actor) {
        var file = SkillFileReader.read(path);
        audit.record(
                "IMPORT",
                "REFERENCE",
                actor,
                Map.of("format", file.format(), "skills", file.skills().size()));
        return database.inTransaction(handle -> {
            // Two imports at once would both add what neither has seen of the other.
            handle.execute("lock table pf_ref_skills_catalog in share row exclusive mode");
            var merge = stored(handle).with(file);
            write(handle, merge.changes());
            return merge.outcome(file);
        });
    }

    private static SkillMerge stored(Handle handle) {
        return new SkillMerge(
                handle.createQuery(ALL).map((row, context) -> skill(row)).list());
    }

    private static StoredSkill skill(ResultSet row) throws SQLException {
        return new StoredSkill(
                row.getObject("skill_id", UUID.class),
                row.getString("skill_name"),
                row.getString("category"),
                SkillAliases.split(row.getString("aliases")),
                row.getString("description"),
                row.getString("external_uri"),
                row.getBoolean("retired"));
    }

    private static void write(Handle handle, List<StoredSkill> skills) {
        for (var some : Lists.partition(skills, WRITTEN_AT_ONCE)) {
            var batch = handle.prepareBatch(WRITE);
            for (var each : some) {
                batch.bind("id", each.id())
                        .bind("name", each.name())
                        .bind("category", each.category())
                        .bind("aliases", SkillAliases.join(each.aliases()))
                        .bind("description", each.description())
                        .bind("uri", each.uri())
                        .bind("retired", each.isRetired())
                        .add();
            }
            batch.execute();
        }
    }
}
