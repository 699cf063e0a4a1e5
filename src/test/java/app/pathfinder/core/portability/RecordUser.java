package app.pathfinder.core.portability;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/** Somebody of a test with what carries their record. */
record RecordUser(
        TestDatabase database,
        UserContext context,
        RecordExportService exports,
        RecordImportService imports,
        ExperienceService experiences,
        SkillService skills,
        ProfileService profiles,
        AchievementService achievements) {
    static RecordUser register(TestDatabase database, String name) {
        var context = database.register(name);
        var own = database.databaseOf(context);
        var texts = Messages.english();
        return new RecordUser(
                database,
                context,
                new RecordExportService(own, context, texts, InstantSource.system()),
                new RecordImportService(own, new SkillCatalog(own), texts, InstantSource.system()),
                new ExperienceService(own, texts),
                new SkillService(own, texts),
                new ProfileService(own, texts),
                new AchievementService(own, texts));
    }

    Experience onlyExperience() {
        var all = experiences.list(ExperienceFilter.ALL, null, 2).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    ImportPlan plan(Path file) {
        return imports.plan(file, Progress.NONE);
    }

    /** Accepts everything of a file. */
    ImportReceipt takeAll(Path file) {
        var plan = plan(file);
        return imports.apply(plan, all(plan), Progress.NONE);
    }

    static Set<Integer> all(ImportPlan plan) {
        return IntStream.range(0, plan.items().size()).boxed().collect(Collectors.toSet());
    }

    /** The parts of this person's export, without the manifest, which says when it was made. */
    Map<String, String> exported(Path folder) throws IOException {
        var file = folder.resolve(context.username().value() + ".zip");
        exports.export(file, Progress.NONE);
        return parts(file);
    }

    static Map<String, String> parts(Path file) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (!entry.getName().equals(RecordManifest.ENTRY)) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(parts).hasSize(7);
        return parts;
    }
}
