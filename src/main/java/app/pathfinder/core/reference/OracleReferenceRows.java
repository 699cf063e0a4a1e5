package app.pathfinder.core.reference;

import static app.pathfinder.core.database.OracleText.literal;

import com.google.common.collect.Lists;
import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shipped reference data as PL/SQL for a script. What an administrator added stays, and keeps its name: a shipped entry of
 * the same name is left out then. Stateless; any thread.
 */
public final class OracleReferenceRows {
    /** So many in a block: a longer one takes its time to be compiled. */
    private static final int IN_A_BLOCK = 100;

    private static final int LONGEST_LINE = 200;

    private static final String SKILL = """
            declare
                procedure skill(p_id in varchar2, p_name in varchar2, p_category in varchar2, p_aliases in varchar2,
                    p_description in varchar2)
                is
                begin
                    update pf_ref_skills_catalog
                        set category = p_category, aliases = p_aliases, description = p_description
                        where skill_id = hextoraw(p_id);
                    if sql%rowcount = 0 then
                        insert into pf_ref_skills_catalog (skill_id, skill_name, category, aliases, description)
                        select hextoraw(p_id), p_name, p_category, p_aliases, p_description from dual
                        where not exists (select 1 from pf_ref_skills_catalog where lower(skill_name) = lower(p_name));
                    end if;
                end skill;
            """;

    private static final String PATH = """
            declare
                procedure path(p_id in varchar2, p_name in varchar2, p_description in varchar2, p_years in number) is
                begin
                    update pf_ref_career_paths set description = p_description, typical_years = p_years
                        where career_path_id = hextoraw(p_id);
                    if sql%rowcount = 0 then
                        insert into pf_ref_career_paths (career_path_id, name, description, typical_years)
                        select hextoraw(p_id), p_name, p_description, p_years from dual
                        where not exists (select 1 from pf_ref_career_paths where lower(name) = lower(p_name));
                    end if;
                end path;
            """;

    private static final String ROLE = """
            declare
                procedure role(p_id in varchar2, p_path in varchar2, p_title in varchar2, p_level in number,
                    p_summary in varchar2)
                is
                begin
                    update pf_ref_role_templates set level_no = p_level, summary = p_summary
                        where role_template_id = hextoraw(p_id);
                    if sql%rowcount = 0 then
                        insert into pf_ref_role_templates (role_template_id, career_path_id, title, level_no, summary)
                        select hextoraw(p_id), career_path_id, p_title, p_level, p_summary
                        from pf_ref_career_paths where name = p_path;
                    end if;
                    delete from pf_ref_role_skills where role_template_id = hextoraw(p_id);
                end role;

                procedure skill(p_role in varchar2, p_name in varchar2, p_level in number) is
                begin
                    insert into pf_ref_role_skills (role_template_id, skill_id, required_level)
                    select r.role_template_id, s.skill_id, p_level
                    from pf_ref_role_templates r cross join pf_ref_skills_catalog s
                    where r.role_template_id = hextoraw(p_role) and lower(s.skill_name) = lower(p_name);
                end skill;
            """;

    private OracleReferenceRows() {}

    /** The blocks, each with the slash behind it, and a commit at their end. */
    public static String script() {
        return Stream.of(
                                blocks(
                                        SKILL,
                                        ReferenceFiles.skills().stream()
                                                .map(OracleReferenceRows::skill)
                                                .toList()),
                                blocks(
                                        PATH,
                                        ReferenceFiles.paths().stream()
                                                .map(OracleReferenceRows::path)
                                                .toList()),
                                blocks(
                                        ROLE,
                                        ReferenceFiles.templates().stream()
                                                .map(OracleReferenceRows::role)
                                                .toList()))
                        .flatMap(blocks -> blocks)
                        .collect(Collectors.joining("\n"))
                + "\ncommit;\n";
    }

    private static Stream<String> blocks(String declared, List<String> calls) {
        return Lists.partition(calls, IN_A_BLOCK).stream()
                .map(some -> declared + "begin\n" + String.join("", some) + "end;\n/\n");
    }

    private static String skill(ReferenceSkill skill) {
        return call(
                "skill",
                id(ReferenceIds.skill(skill.name())),
                literal(skill.name()),
                literal(skill.category()),
                literal(skill.aliases()),
                literal(skill.description()));
    }

    private static String path(ReferencePath path) {
        return call(
                "path",
                id(ReferenceIds.path(path.name())),
                literal(path.name()),
                literal(path.description()),
                String.valueOf(path.typicalYears()));
    }

    private static String role(ReferenceTemplate role) {
        var id = id(ReferenceIds.template(role.path(), role.title()));
        var itself = call(
                "role",
                id,
                literal(role.path()),
                literal(role.title()),
                String.valueOf(role.level()),
                literal(role.summary()));
        return role.skills().entrySet().stream()
                .map(skill -> call("skill", id, literal(skill.getKey()), String.valueOf(skill.getValue())))
                .collect(Collectors.joining("", itself, ""));
    }

    private static String call(String routine, String... arguments) {
        var line = "    " + routine + "(" + String.join(", ", arguments) + ");\n";
        return line.length() <= LONGEST_LINE
                ? line
                : "    " + routine + "(" + String.join(",\n        ", arguments) + ");\n";
    }

    private static String id(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return "'" + BaseEncoding.base16().encode(bytes) + "'";
    }
}
