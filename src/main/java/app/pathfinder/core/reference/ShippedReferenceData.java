package app.pathfinder.core.reference;

import app.pathfinder.core.database.SharedRows;
import org.jdbi.v3.core.Handle;

/**
 * Brings the shipped catalogue of skills, career paths and role templates into a database. What an administrator added
 * stays, and keeps its name: a shipped entry of the same name is left out then.
 */
public final class ShippedReferenceData implements SharedRows {
    private static final String SKILL = """
            insert into pf_ref_skills_catalog (skill_id, skill_name, category, aliases, description)
            select :id, cast(:name as varchar), :category, nullif(:aliases, ''), :description
             where not exists (select 1 from pf_ref_skills_catalog
                                where lower(skill_name) = lower(cast(:name as varchar)) and skill_id <> :id)
            on conflict (skill_id) do update
               set category = excluded.category, aliases = excluded.aliases, description = excluded.description
            """;

    private static final String PATH = """
            insert into pf_ref_career_paths (career_path_id, name, description, typical_years)
            select :id, cast(:name as varchar), :description, :years
             where not exists (select 1 from pf_ref_career_paths
                                where lower(name) = lower(cast(:name as varchar)) and career_path_id <> :id)
            on conflict (career_path_id) do update
               set description = excluded.description, typical_years = excluded.typical_years
            """;

    private static final String TEMPLATE = """
            insert into pf_ref_role_templates (role_template_id, career_path_id, title, level_no, summary)
            select :id, career_path_id, :title, :level, :summary from pf_ref_career_paths where name = :path
            on conflict (role_template_id) do update set level_no = excluded.level_no, summary = excluded.summary
            """;

    private static final String REQUIRED_SKILL = """
            insert into pf_ref_role_skills (role_template_id, skill_id, required_level)
            select :template, skill_id, :level from pf_ref_skills_catalog where lower(skill_name) = lower(:skill)
            """;

    @Override
    public String fingerprint() {
        return ReferenceFiles.fingerprint();
    }

    @Override
    public void install(Handle handle) {
        // Two programs that start at once would insert the same names.
        handle.execute(
                "lock table pf_ref_skills_catalog, pf_ref_career_paths, pf_ref_role_templates, pf_ref_role_skills"
                        + " in share row exclusive mode");
        installSkills(handle);
        installPaths(handle);
        installTemplates(handle);
    }

    private static void installSkills(Handle handle) {
        var insert = handle.prepareBatch(SKILL);
        for (var each : ReferenceFiles.skills()) {
            insert.bind("id", ReferenceIds.skill(each.name()))
                    .bind("name", each.name())
                    .bind("category", each.category())
                    .bind("aliases", each.aliases())
                    .bind("description", each.description())
                    .add();
        }
        insert.execute();
    }

    private static void installPaths(Handle handle) {
        var insert = handle.prepareBatch(PATH);
        for (var each : ReferenceFiles.paths()) {
            insert.bind("id", ReferenceIds.path(each.name()))
                    .bind("name", each.name())
                    .bind("description", each.description())
                    .bind("years", each.typicalYears())
                    .add();
        }
        insert.execute();
    }

    private static void installTemplates(Handle handle) {
        var templates = handle.prepareBatch(TEMPLATE);
        var outdated = handle.prepareBatch("delete from pf_ref_role_skills where role_template_id = :template");
        var skills = handle.prepareBatch(REQUIRED_SKILL);
        for (var each : ReferenceFiles.templates()) {
            var id = ReferenceIds.template(each.path(), each.title());
            templates
                    .bind("id", id)
                    .bind("path", each.path())
                    .bind("title", each.title())
                    .bind("level", each.level())
                    .bind("summary", each.summary())
                    .add();
            outdated.bind("template", id).add();
            each.skills()
                    .forEach((skill, level) -> skills.bind("template", id)
                            .bind("skill", skill)
                            .bind("level", level)
                            .add());
        }
        templates.execute();
        outdated.execute();
        skills.execute();
    }
}
