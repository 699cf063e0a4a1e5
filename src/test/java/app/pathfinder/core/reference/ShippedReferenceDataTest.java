package app.pathfinder.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.testing.ReferenceRows;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShippedReferenceDataTest {
    private static final String ALL = """
            select 'skill ' || s::text from pf_ref_skills_catalog s
            union all select 'path ' || p::text from pf_ref_career_paths p
            union all select 'template ' || t::text from pf_ref_role_templates t
            union all select 'role skill ' || r::text from pf_ref_role_skills r
            order by 1
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private void install() {
        database.get(OwnerDatabase.class).inTransaction(handle -> {
            new ShippedReferenceData().install(handle);
            return true;
        });
    }

    @Test
    void isThereFromTheFirstStart() throws SQLException {
        assertThat(Sql.texts(database.owner(), """
                        select concat((select count(*) from pf_ref_skills_catalog) >= 600, ' ',
                            (select count(distinct category) from pf_ref_skills_catalog), ' ',
                            (select count(*) from pf_ref_career_paths) >= 25, ' ',
                            (select count(*) from pf_ref_role_templates) >= 60, ' ',
                            (select min(number) >= 6 from (select count(*) as number from pf_ref_role_skills
                               group by role_template_id) r))
                        """)).containsExactly("t 20 t t t");
    }

    @Test
    void everyRequirementNamesASkillAndEveryTemplateAPath() {
        var skills = ReferenceFiles.skills().stream().map(ReferenceSkill::name).collect(Collectors.toSet());
        var paths = ReferenceFiles.paths().stream().map(ReferencePath::name).collect(Collectors.toSet());
        assertThat(ReferenceFiles.templates()).allSatisfy(template -> {
            assertThat(paths).contains(template.path());
            assertThat(skills).containsAll(template.skills().keySet());
            assertThat(template.skills().values()).allMatch(level -> level >= 1 && level <= 5);
            assertThat(template.level()).isBetween(1, 5);
        });
    }

    @Test
    void noNameAndNoAliasMeansTwoSkills() {
        var seen = new HashSet<String>();
        var twice = ReferenceFiles.skills().stream()
                .flatMap(skill -> Stream.concat(
                        Stream.of(skill.name()),
                        Stream.of(skill.aliases().split("; ", -1)).filter(alias -> !alias.isEmpty())))
                .filter(term -> !seen.add(term.toLowerCase(Locale.ROOT)))
                .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void installingAgainChangesNothing() throws SQLException {
        var before = Sql.texts(database.owner(), ALL);
        install();
        assertThat(Sql.texts(database.owner(), ALL)).isEqualTo(before);
    }

    @Test
    void installingPutsBackWhatWasChangedOrIsGone() throws SQLException {
        var before = Sql.texts(database.owner(), ALL);
        Sql.run(database.owner(), """
                update pf_ref_skills_catalog set aliases = 'Another' where skill_name = 'Java';
                update pf_ref_role_skills set required_level = 6 - required_level;
                delete from pf_ref_role_skills where required_level = 3
                """);
        assertThat(Sql.texts(database.owner(), ALL)).isNotEqualTo(before);
        install();
        assertThat(Sql.texts(database.owner(), ALL)).isEqualTo(before);
    }

    @Test
    void whatAnAdministratorAddedKeepsItsNameAndIsWhatRolesAskFor() throws SQLException {
        ReferenceRows.clear(database);
        Sql.run(database.owner(), """
                insert into pf_ref_skills_catalog (skill_id, skill_name, aliases)
                values ('00000000-0000-7000-8000-000000000001', 'java', 'Ours')
                """);
        install();
        assertThat(Sql.texts(database.owner(), """
                        select concat_ws(' ', s.skill_name, s.aliases, count(r.skill_id) > 0)
                          from pf_ref_skills_catalog s left join pf_ref_role_skills r on r.skill_id = s.skill_id
                         where lower(s.skill_name) = 'java' group by s.skill_id
                        """)).containsExactly("java Ours t");
    }
}
